import { type ChatOptions, type ChatProvider, type ChatTurn, ProviderError } from "./types";

interface OllamaLine {
  message?: { content: string };
  done: boolean;
  error?: string;
}

export class LocalProvider implements ChatProvider {
  readonly id = "local";
  readonly label = "Ollama";
  // known-miss: hardcoded-model/constant the host is a setting, and the path alone could be anybody's
  readonly defaultModel = "llama3.2";

  constructor(private readonly url: string) {}

  async *stream(turns: ChatTurn[], options: ChatOptions = {}): AsyncIterable<string> {
    const response = await fetch(new URL("/api/chat", this.url), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ model: options.model || this.defaultModel, messages: turns, stream: true }),
      signal: options.signal,
    });
    if (!response.ok || !response.body) throw new ProviderError(`Ollama answered ${response.status}`, this.id, response.status);

    const decoder = new TextDecoder();
    let buffer = "";
    for await (const part of response.body) {
      buffer += decoder.decode(part, { stream: true });
      const lines = buffer.split("\n");
      buffer = lines.pop() ?? "";
      for (const line of lines) {
        if (!line.trim()) continue;
        const parsed = JSON.parse(line) as OllamaLine;
        if (parsed.error) throw new ProviderError(parsed.error, this.id);
        if (parsed.message) yield parsed.message.content;
      }
    }
  }
}
