import Anthropic from "@anthropic-ai/sdk";
import type { FastifyBaseLogger } from "fastify";

export interface Turn {
  readonly role: "user" | "assistant";
  readonly content: string;
}

export class Chat {
  static readonly #client = new Anthropic();

  constructor(
    private readonly bakery: string,
    private readonly log: FastifyBaseLogger,
  ) {}

  async reply(turns: readonly Turn[]): Promise<string> {
    // expect: missing-fallback-tier/none warning
    const message = await Chat.#client.messages.create({
      // expect: hardcoded-model/revocable warning
      model: "claude-opus-4-8",
      max_tokens: 1_000,
      system: `You help the bakery ${this.bakery}.`,
      messages: [...turns],
    });
    this.log.info({ usage: message.usage, bakery: this.bakery }, "reply");
    return message.content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("\n");
  }
}
