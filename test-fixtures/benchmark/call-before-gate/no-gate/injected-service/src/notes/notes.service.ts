import { Injectable } from "@nestjs/common";
import OpenAI from "openai";

@Injectable()
export class NotesService {
  private readonly openai = new OpenAI();

  async summarise(text: string): Promise<string> {
    // expect-none: call-before-gate
    const answer = await this.openai.responses.create({ model: "gpt-5.4-mini", input: text });
    return answer.output_text;
  }

  async outline(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning trace=@outline
    const answer = await this.openai.responses.create({ model: "gpt-5.4-mini", input: `Outline:\n${text}` });
    return answer.output_text;
  }
}
