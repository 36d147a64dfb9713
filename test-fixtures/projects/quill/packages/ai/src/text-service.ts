import Anthropic from "@anthropic-ai/sdk";
import { env } from "./env.js";
import { log } from "./log.js";

export interface Draft {
  readonly text: string;
  readonly tokens: number;
}

export class TextService {
  readonly #client: Anthropic;

  constructor(client: Anthropic = new Anthropic({ apiKey: env.ANTHROPIC_API_KEY })) {
    this.#client = client;
  }

  async draft(brief: string, signal?: AbortSignal): Promise<Draft> {
    // expect: missing-fallback-tier/none warning
    const message = await this.#client.messages.create(
      { model: env.DRAFT_MODEL, max_tokens: 2_000, messages: [{ role: "user", content: brief }] },
      { signal },
    );
    const [block] = message.content;
    return { text: block?.type === "text" ? block.text : "", tokens: message.usage.output_tokens };
  }

  async draftOrCached(brief: string, cached: Draft | undefined): Promise<Draft | undefined> {
    try {
      return await this.draft(brief);
      // expect: silent-fallback/default-value warning
    } catch (error) {
      log.debug({ error }, "draft");
      return cached;
    }
  }

  async draftLogged(brief: string): Promise<Draft | undefined> {
    try {
      return await this.draft(brief);
    } catch (error) {
      log.warn({ error }, "no draft, serving nothing");
      return undefined;
    }
  }
}

let shared: TextService | undefined;

export function textService(): TextService {
  shared ??= new TextService();
  return shared;
}
