import Anthropic from "@anthropic-ai/sdk";
import type { TextModel } from "../types/index.js";

export class AnthropicModel implements TextModel {
  readonly provider = "anthropic";
  readonly #client = new Anthropic();

  constructor(private readonly model: string) {}

  async complete(prompt: string, signal?: AbortSignal): Promise<string> {
    const message = await this.#client.messages.create({ model: this.model, max_tokens: 800, messages: [{ role: "user", content: prompt }] }, { signal });
    const [block] = message.content;
    return block?.type === "text" ? block.text : "";
  }
}
