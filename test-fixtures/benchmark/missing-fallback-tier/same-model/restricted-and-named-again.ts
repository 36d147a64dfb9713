// fixture: path=src/review.ts
import Anthropic from "@anthropic-ai/sdk";
import pino from "pino";

const claude = new Anthropic();
const logger = pino();

export async function review(diff: string) {
  try {
    return await claude.messages.create({ model: "claude-mythos-5", max_tokens: 4000, messages: [{ role: "user", content: diff }] });
  } catch (error) {
    logger.warn({ error }, "shorter this time");
    // expect: missing-fallback-tier/same-model error model=claude-mythos-5
    return await claude.messages.create({ model: "claude-mythos-5", max_tokens: 800, messages: [{ role: "user", content: diff }] });
  }
}

export async function summary(diff: string) {
  try {
    return await claude.messages.create({ model: "claude-mythos-5", max_tokens: 400, messages: [{ role: "user", content: diff }] });
  } catch (error) {
    logger.warn({ error }, "the sibling instead");
    // expect: missing-fallback-tier/uncleared error model=claude-fable-5
    return await claude.messages.create({ model: "claude-fable-5", max_tokens: 400, messages: [{ role: "user", content: diff }] });
  }
}
