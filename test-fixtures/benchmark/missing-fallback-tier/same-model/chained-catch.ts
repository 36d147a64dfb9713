import Anthropic from "@anthropic-ai/sdk";
import { log } from "./log.js";

const anthropic = new Anthropic();

const ask = (content: string, model: string) => anthropic.messages.create({ model, max_tokens: 100, messages: [{ role: "user", content }] });

export const answer = (content: string): Promise<unknown> =>
  ask(content, "claude-opus-4-8").catch((error: unknown) => {
    log.warn("fallback", error);
    // expect: missing-fallback-tier/same-model error model=claude-opus-4-8
    return ask(content, "claude-opus-4-8");
  });
