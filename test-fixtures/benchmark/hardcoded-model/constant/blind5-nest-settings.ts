// fixture: path=src/llm/llm.service.ts
import { Injectable } from "@nestjs/common";
import { ConfigService } from "@nestjs/config";
import { createEnv } from "@t3-oss/env-nextjs";
import { cleanEnv, str } from "envalid";
import Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";

const env = createEnv({
  server: {
    // expect: hardcoded-model/constant default
    TRIAGE_MODEL: z.string().min(1).default("claude-haiku-4-5"),
    ANTHROPIC_API_KEY: z.string(),
  },
  runtimeEnv: process.env,
});

const limits = cleanEnv(process.env, {
  // expect: hardcoded-model/constant default
  REPLY_MODEL: str({ default: "claude-sonnet-5", desc: "model for replies" }),
});

@Injectable()
export class LlmService {
  private readonly client: Anthropic;
  private readonly draftModel: string;

  constructor(private readonly config: ConfigService) {
    this.client = new Anthropic({ apiKey: env.ANTHROPIC_API_KEY });
    // expect: hardcoded-model/revocable default
    this.draftModel = this.config.get<string>("DRAFT_MODEL", "claude-opus-4-8");
  }

  draft(content: string) {
    return this.client.messages.create({ model: this.draftModel, max_tokens: 800, messages: [{ role: "user", content }] });
  }

  triage(content: string) {
    return this.client.messages.create({ model: env.TRIAGE_MODEL, max_tokens: 20, messages: [{ role: "user", content }] });
  }

  reply(content: string) {
    return this.client.messages.create({ model: limits.REPLY_MODEL, max_tokens: 400, messages: [{ role: "user", content }] });
  }

  batch(contents: string[]) {
    // expect: hardcoded-model/constant default
    const model = this.config.get("BATCH_MODEL") ?? "claude-sonnet-4-6";
    return this.client.messages.batches.create({
      requests: contents.map((content, index) => ({ custom_id: String(index), params: { model, max_tokens: 100, messages: [{ role: "user" as const, content }] } })),
    });
  }

  size(content: string) {
    // expect-none: hardcoded-model counting is no call of a model
    return this.client.messages.countTokens({ model: "claude-opus-4-8", messages: [{ role: "user", content }] });
  }
}
