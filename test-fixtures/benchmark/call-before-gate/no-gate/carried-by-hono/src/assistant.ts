import Anthropic from "@anthropic-ai/sdk";

export class Assistant {
  readonly #client = new Anthropic();

  async summary(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const { content } = await this.#client.messages.create({ model: process.env["MODEL"]!, max_tokens: 300, messages: [{ role: "user", content: text }] });
    return JSON.stringify(content);
  }

  async draft(text: string): Promise<string> {
    // expect-none: call-before-gate
    const { content } = await this.#client.messages.create({ model: process.env["MODEL"]!, max_tokens: 900, messages: [{ role: "user", content: text }] });
    return JSON.stringify(content);
  }

  async subject(text: string): Promise<string> {
    // expect-none: call-before-gate
    const { content } = await this.#client.messages.create({ model: process.env["MODEL"]!, max_tokens: 30, messages: [{ role: "user", content: text }] });
    return JSON.stringify(content);
  }

  async reply(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const { content } = await this.#client.messages.create({ model: process.env["MODEL"]!, max_tokens: 900, messages: [{ role: "user", content: text }] });
    return JSON.stringify(content);
  }
}
