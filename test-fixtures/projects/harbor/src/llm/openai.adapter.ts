import { Injectable } from "@nestjs/common";
import OpenAI from "openai";
import { Completion, LlmPort } from "./llm.port";

@Injectable()
export class OpenAiAdapter extends LlmPort {
  private readonly openai = new OpenAI();
  private readonly model = process.env.OPENAI_MODEL!;

  async complete(system: string, user: string): Promise<Completion> {
    const response = await this.openai.responses.create({ model: this.model, instructions: system, input: user });
    return { text: response.output_text, model: this.model };
  }
}
