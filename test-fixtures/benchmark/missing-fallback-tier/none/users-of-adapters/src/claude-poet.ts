import Anthropic from "@anthropic-ai/sdk";

interface Poet {
  rhyme(about: string): Promise<string>;
}

export class ClaudePoet implements Poet {
  readonly #client = new Anthropic();

  constructor(private readonly model: string) {}

  async rhyme(about: string): Promise<string> {
    // expect-none: missing-fallback-tier
    const message = await this.#client.messages.create({ model: this.model, max_tokens: 300, messages: [{ role: "user", content: `A rhyme about ${about}` }] });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  }
}
