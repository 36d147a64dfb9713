// A fluent builder carries the identity in a field.
import Anthropic from "@anthropic-ai/sdk";

class Request {
  private body = { model: "claude-haiku-4-5", max_tokens: 100, messages: [] as Anthropic.MessageParam[] }; // expect-here: hardcoded-model/constant info
  private name?: string;

  model(name: string): this {
    this.name = name;
    return this;
  }
  user(content: string): this {
    this.body.messages.push({ role: "user", content });
    return this;
  }
  send(client: Anthropic) {
    return client.messages.create({ ...this.body, ...(this.name ? { model: this.name } : {}) });
  }
}

export const ask = (client: Anthropic, text: string) =>
  // expect: hardcoded-model/constant info
  new Request().model("claude-sonnet-4-6").user(text).send(client);
