import Anthropic from "@anthropic-ai/sdk";
import type { Translator } from "../types/index.js";

export class ClaudeTranslator implements Translator {
  readonly #client = new Anthropic();

  async translate(text: string, language: string): Promise<string> {
    const message = await this.#client.messages.create({ model: "claude-haiku-4-5", max_tokens: 900, messages: [{ role: "user", content: `In ${language}: ${text}` }] });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  }
}
