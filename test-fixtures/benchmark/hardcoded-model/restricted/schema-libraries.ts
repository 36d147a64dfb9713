// The same setting in other schema and environment libraries.
import Anthropic from "@anthropic-ai/sdk";
import { cleanEnv, str } from "envalid";
import * as v from "valibot";
import convict from "convict";
import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";
import env from "env-var";

const anthropic = new Anthropic();
const ask = (model: string, content: string) => anthropic.messages.create({ model, max_tokens: 10, messages: [{ role: "user", content }] });

const cleaned = cleanEnv(process.env, {
  // expect: hardcoded-model/restricted warning default
  CLAUDE_MODEL: str({ default: "claude-fable-5", desc: "Model of the assistant" }),
});
export const one = (text: string) => ask(cleaned.CLAUDE_MODEL, text);

const Settings = v.object({
  // expect: hardcoded-model/restricted warning default
  model: v.optional(v.string(), "claude-mythos-5"),
});
const settings = v.parse(Settings, JSON.parse(process.env.SETTINGS ?? "{}"));
export const two = (text: string) => ask(settings.model, text);

const config = convict({
  ai: {
    model: {
      doc: "Model of the assistant",
      format: String,
      default: "mythos-5-adv", // expect-here: hardcoded-model/restricted warning default
      env: "AI_MODEL",
    },
  },
});
export const three = (text: string) => ask(config.get("ai.model"), text);

const t3 = createEnv({
  server: {
    // expect: hardcoded-model/restricted warning default
    CHAT_MODEL: z.string().default("claude-fable-5"),
  },
  runtimeEnv: { CHAT_MODEL: process.env.CHAT_MODEL },
});
export const four = (text: string) => ask(t3.CHAT_MODEL, text);

// expect: hardcoded-model/restricted warning default
const fromEnv = env.get("MODEL").default("claude-mythos-5").asString();
export const five = (text: string) => ask(fromEnv, text);
