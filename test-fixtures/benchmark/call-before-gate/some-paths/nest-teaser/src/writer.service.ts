import { Injectable } from "@nestjs/common";
import OpenAI from "openai";

@Injectable()
export class WriterService {
  private readonly openai = new OpenAI();

  async write(brief: string): Promise<string> {
    // expect-none: call-before-gate
    const completion = await this.openai.chat.completions.create({
      model: "gpt-5.6-terra",
      messages: [{ role: "user", content: brief }],
    });
    return completion.choices[0]?.message.content ?? "";
  }
}
