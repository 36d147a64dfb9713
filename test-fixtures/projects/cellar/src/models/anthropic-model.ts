import Anthropic from "@anthropic-ai/sdk";
import { inject, singleton } from "tsyringe";
import type { TextModel, WriteOptions } from "./text-model.js";

@singleton()
export class AnthropicModel implements TextModel {
  readonly name = "anthropic";

  constructor(
    @inject("Anthropic") private readonly client: Anthropic,
    @inject("WriterModel") private readonly model: string,
  ) {}

  async write(prompt: string, { maxTokens = 700, signal }: WriteOptions = {}): Promise<string> {
    const { content } = await this.client.messages.create({ model: this.model, max_tokens: maxTokens, messages: [{ role: "user", content: prompt }] }, { signal });
    return content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");
  }
}
