import { Mistral } from "@mistralai/mistralai";
import type { ChatProvider } from "./types.js";

export class MistralProvider implements ChatProvider {
  readonly name = "mistral";
  readonly #client = new Mistral({ apiKey: process.env["MISTRAL_API_KEY"] });

  constructor(private readonly model = "mistral-large-latest") {}

  async chat(prompt: string): Promise<string> {
    const { choices } = await this.#client.chat.complete({ model: this.model, messages: [{ role: "user", content: prompt }] });
    return String(choices[0]?.message.content ?? "");
  }
}
