// fixture: path=src/lib/drafts.ts
import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger";

const PRIMARY_MODEL = "claude-opus-4-8";
const FALLBACK_MODEL = process.env.FALLBACK_MODEL ?? "claude-sonnet-5";

export class DraftService {
  private readonly client = new Anthropic();
  private readonly model = PRIMARY_MODEL;

  async draft(text: string) {
    const request = { model: this.model, max_tokens: 1000, messages: [{ role: "user" as const, content: text }] };
    try {
      // expect-none: missing-fallback-tier
      return await this.client.messages.create(request);
    } catch (error) {
      logger.warn("draft failed, trying the backup model", error);
      // expect: missing-fallback-tier/same-model
      return await this.client.messages.create({ ...request, max_tokens: 500 });
    }
  }

  async outline(text: string) {
    const request = { model: this.model, max_tokens: 1000, messages: [{ role: "user" as const, content: text }] };
    try {
      // expect-none: missing-fallback-tier
      return await this.client.messages.create(request);
    } catch (error) {
      logger.warn("outline failed, trying the backup model", error);
      // expect: missing-fallback-tier/same-provider
      return await this.client.messages.create({ ...request, model: FALLBACK_MODEL });
    }
  }

  async shorten(text: string, model = PRIMARY_MODEL) {
    const ask = (name: string) => this.client.messages.create({ model: name, max_tokens: 300, messages: [{ role: "user", content: text }] });
    // expect: missing-fallback-tier/same-model
    return ask(model).catch(() => ask(model));
  }
}
