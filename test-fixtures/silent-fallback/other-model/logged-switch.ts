import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import pino from "pino";

const log = pino();
const anthropic = new Anthropic();
const openai = new OpenAI();

export async function explain(value: string) {
  try {
    return await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 400, messages: [{ role: "user", content: value }] });
    // expect-none: silent-fallback
  } catch (error) {
    log.warn({ error, from: "claude-sonnet-4-6", to: "gpt-5.6-terra" }, "model fallback");
    return openai.chat.completions.create({ model: "gpt-5.6-terra", messages: [{ role: "user", content: value }] });
  }
}
