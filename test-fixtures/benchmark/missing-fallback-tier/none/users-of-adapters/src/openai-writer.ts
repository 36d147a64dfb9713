import OpenAI from "openai";
import type { Writer } from "./writer.js";

/** Which model it asks is settled where it is made. */
export class OpenAiWriter implements Writer {
  readonly #client = new OpenAI();

  constructor(private readonly model: string) {}

  async write(prompt: string): Promise<string> {
    // expect-none: missing-fallback-tier
    const response = await this.#client.responses.create({ model: this.model, input: prompt });
    return response.output_text;
  }

  async vectorOf(text: string): Promise<number[]> {
    const { data } = await this.#client.embeddings.create({ model: "text-embedding-3-small", input: text });
    return data[0]?.embedding ?? [];
  }
}
