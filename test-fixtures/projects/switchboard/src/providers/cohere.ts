import { CohereClientV2 } from "cohere-ai";
import type { ChatProvider } from "./types.js";

export class CohereProvider implements ChatProvider {
  readonly name = "cohere";
  #client = new CohereClientV2({});

  constructor(private readonly model: string) {}

  async chat(prompt: string): Promise<string> {
    const { message } = await this.#client.chat({ model: this.model, messages: [{ role: "user", content: prompt }] });
    return message?.content?.[0]?.text ?? "";
  }
}
