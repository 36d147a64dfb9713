import OpenAI from "openai";
import type { SecretStorage } from "vscode";
import { type ChatOptions, type ChatProvider, type ChatTurn, ProviderError } from "./types";

// expect: hardcoded-model/retired
const DEFAULT_MODEL = "gpt-5-mini";

export class OpenAiProvider implements ChatProvider {
  readonly id = "openai";
  readonly label = "OpenAI";
  readonly defaultModel = DEFAULT_MODEL;

  constructor(
    private readonly secrets: SecretStorage,
    private readonly baseURL?: string,
  ) {}

  async *stream(turns: ChatTurn[], { model = this.defaultModel, temperature, signal }: ChatOptions = {}): AsyncIterable<string> {
    const apiKey = await this.secrets.get("marginalia.openai");
    if (!apiKey) throw new ProviderError("No API key", this.id);
    const client = new OpenAI({ apiKey, baseURL: this.baseURL });
    try {
      const chunks = await client.chat.completions.create({ model, messages: turns, temperature, stream: true }, { signal });
      for await (const chunk of chunks) {
        const delta = chunk.choices[0]?.delta?.content;
        if (delta) yield delta;
      }
      // expect-none: silent-fallback passed on in other words
    } catch (error) {
      if (error instanceof OpenAI.APIError) throw new ProviderError(error.message, this.id, error.status);
      throw error;
    }
  }
}
