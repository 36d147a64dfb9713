import Anthropic from "@anthropic-ai/sdk";
import type { SecretStorage } from "vscode";
import { type ChatOptions, type ChatProvider, type ChatTurn, ProviderError } from "./types";

export class AnthropicProvider implements ChatProvider {
  readonly id = "anthropic";
  readonly label = "Anthropic";
  // expect: hardcoded-model/revocable info default
  readonly defaultModel = "claude-opus-4-8";

  constructor(private readonly secrets: SecretStorage) {}

  async *stream(turns: ChatTurn[], options: ChatOptions = {}): AsyncIterable<string> {
    const apiKey = await this.secrets.get("marginalia.anthropic");
    if (!apiKey) throw new ProviderError("No API key. Run “Marginalia: Set API key”.", this.id);
    const client = new Anthropic({ apiKey });
    const system = turns.find((turn) => turn.role === "system")?.content;

    const stream = client.messages.stream(
      {
        model: options.model ?? this.defaultModel,
        max_tokens: 2048,
        temperature: options.temperature ?? 0.2,
        system,
        messages: turns.filter((turn) => turn.role !== "system").map((turn) => ({ role: turn.role as "user" | "assistant", content: turn.content })),
      },
      { signal: options.signal },
    );
    for await (const event of stream) {
      if (event.type === "content_block_delta" && event.delta.type === "text_delta") yield event.delta.text;
    }
  }
}
