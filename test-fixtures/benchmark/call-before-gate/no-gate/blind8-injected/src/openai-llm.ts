import OpenAI from "openai";
import type { Llm } from "./ports.js";

export class OpenAiLlm implements Llm {
  private readonly client = new OpenAI();

  async complete(prompt: string): Promise<string> {
    // expect-none: call-before-gate
    const response = await this.client.responses.create({ model: "gpt-5-mini", input: prompt });
    return response.output_text;
  }
}
