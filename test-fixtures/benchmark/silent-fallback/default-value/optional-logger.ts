import Anthropic from "@anthropic-ai/sdk";

interface Options {
  readonly logger?: { warn(message: string, error?: unknown): void };
  readonly onError?: (error: unknown) => void;
}

export class Summariser {
  constructor(
    private readonly client: Anthropic,
    private readonly options: Options = {},
  ) {}

  async summary(content: string): Promise<string> {
    try {
      const message = await this.client.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 200, messages: [{ role: "user", content }] });
      return JSON.stringify(message.content);
      // expect-none: silent-fallback
    } catch (error) {
      this.options.logger?.warn("summary failed", error);
      return content.slice(0, 200);
    }
  }

  async headline(content: string): Promise<string> {
    try {
      const message = await this.client.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 20, messages: [{ role: "user", content }] });
      return JSON.stringify(message.content);
      // expect-none: silent-fallback whoever built this is told
    } catch (error) {
      this.options.onError?.(error);
      return content.slice(0, 40);
    }
  }

  async keywords(content: string): Promise<string> {
    try {
      const message = await this.client.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 20, messages: [{ role: "user", content }] });
      return JSON.stringify(message.content);
      // expect: silent-fallback/default-value warning
    } catch {
      return "";
    }
  }
}
