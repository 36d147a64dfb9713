import { logger } from "../logger.js";

export interface Message {
  readonly role: "user" | "assistant" | "system";
  readonly content: string;
}

export abstract class BaseLlm {
  constructor(
    protected readonly baseUrl: string,
    protected readonly apiKey: string,
    protected readonly model: string,
  ) {}

  protected abstract body(messages: readonly Message[]): object;
  protected abstract textOf(json: unknown): string;
  protected abstract path(): string;

  async complete(messages: readonly Message[]): Promise<string> {
    for (let attempt = 0; ; attempt += 1) {
      const response = await fetch(`${this.baseUrl}${this.path()}`, {
        method: "POST",
        headers: { authorization: `Bearer ${this.apiKey}`, "content-type": "application/json" },
        body: JSON.stringify({ model: this.model, ...this.body(messages) }),
      });
      if (response.ok) return this.textOf(await response.json());
      if (response.status < 500 || attempt >= 2) throw new Error(`${this.model} answered ${response.status}`);
      logger.info({ attempt }, "trying again");
    }
  }
}
