import OpenAI from "openai";
import { TextModel } from "../types/index.js";

export class OpenAiModel implements TextModel {
  readonly provider = "openai";
  readonly #client = new OpenAI();

  constructor(private readonly model: string) {}

  async complete(prompt: string): Promise<string> {
    const response = await this.#client.responses.create({ model: this.model, input: prompt });
    return response.output_text;
  }
}
