import { Injectable } from "@nestjs/common";
import OpenAI from "openai";

@Injectable()
export class WidgetService {
  private readonly openai = new OpenAI();

  async ask(question: string) {
    // expect: call-before-gate/no-gate warning
    const response = await this.openai.responses.create({ model: "gpt-5-mini", input: question });
    return { answer: response.output_text };
  }

  async classify(text: string) {
    // expect: call-before-gate/no-gate info
    const response = await this.openai.responses.create({ model: "gpt-5-nano", input: `Complaint, praise or question?\n${text}` });
    return { label: response.output_text.trim().toLowerCase() };
  }
}
