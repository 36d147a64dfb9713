import { createServer } from "node:http";
import Anthropic from "@anthropic-ai/sdk";

class Forbidden extends Error {
  readonly status = 403;
}

interface Account {
  readonly id: string;
  readonly features: ReadonlySet<string>;
}

export class Assistant {
  readonly #client = new Anthropic();
  private readonly model = "claude-sonnet-4-6";

  async answer(account: Account, question: string) {
    this.#requireFeature(account, "assistant");
    // expect-none: call-before-gate
    return this.#client.messages.create({ model: this.model, max_tokens: 500, messages: [{ role: "user", content: question }] });
  }

  async teaser(question: string) {
    // expect: call-before-gate/no-gate warning
    return this.#client.messages.create({ model: this.model, max_tokens: 50, messages: [{ role: "user", content: question }] });
  }

  #requireFeature(account: Account, feature: string): void {
    if (!account.features.has(feature)) throw new Forbidden(feature);
  }
}

const assistant = new Assistant();
createServer(async (request, response) => {
  const account: Account = { id: String(request.headers["x-account"]), features: new Set(String(request.headers["x-features"]).split(",")) };
  if (request.url === "/teaser") response.end(JSON.stringify(await assistant.teaser("hello")));
  else response.end(JSON.stringify(await assistant.answer(account, "hello")));
}).listen(80);
