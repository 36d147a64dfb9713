import OpenAI from "openai";
import type { Assistant } from "./assistant.js";

export class OpenAIAssistant implements Assistant {
  private readonly client = new OpenAI();

  async complete(prompt: string): Promise<string> {
    const response = await this.client.responses.create({ model: "gpt-5.6-luna", input: prompt });
    return response.output_text;
  }
}
