// fixture: path=src/lib/escalate.ts
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "./logger";

const anthropic = new Anthropic();
const openai = new OpenAI();

const FALLBACKS: Record<string, string> = { "gpt-5.6-sol": "claude-fable-5", "claude-opus-4-8": "gpt-5.6-terra" };

export async function escalate(text: string) {
  try {
    // expect-none: missing-fallback-tier
    return await openai.responses.create({ model: "gpt-5.6-sol", input: text });
  } catch (error) {
    logger.warn({ error }, "sol failed");
    // expect: missing-fallback-tier/uncleared
    return await anthropic.messages.create({ model: FALLBACKS["gpt-5.6-sol"]!, max_tokens: 900, messages: [{ role: "user", content: text }] });
  }
}

async function viaClaude(model: string, text: string) {
  return anthropic.messages.create({ model, max_tokens: 900, messages: [{ role: "user", content: text }] });
}

export async function deescalate(text: string) {
  return openai.responses.create({ model: "gpt-5.6-sol", input: text }).catch((error) => {
    logger.warn({ error }, "sol failed");
    // expect: missing-fallback-tier/uncleared
    return viaClaude("mythos-5-adv", text);
  });
}

export async function retiredBackup(text: string) {
  try {
    // expect-none: missing-fallback-tier
    return await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 900, messages: [{ role: "user", content: text }] });
  } catch (error) {
    logger.warn({ error }, "opus failed");
    // expect: missing-fallback-tier/uncleared
    return await openai.chat.completions.create({ model: "gpt-4-turbo", messages: [{ role: "user", content: text }] });
  }
}
