import { Ollama } from "ollama";
import type { ChatProvider } from "./types.js";

export class OllamaProvider implements ChatProvider {
  readonly name = "ollama";
  readonly #client = new Ollama({ host: process.env["OLLAMA_HOST"] });

  constructor(private readonly model: string) {}

  async chat(prompt: string): Promise<string> {
    const { message } = await this.#client.chat({ model: this.model, messages: [{ role: "user", content: prompt }] });
    return message.content;
  }
}
