import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { Mistral } from "@mistralai/mistralai";
import { audit } from "./audit.js";

const openai = new OpenAI();
const anthropic = new Anthropic();
const mistral = new Mistral();

export async function referral(findings: string) {
  try {
    return await openai.chat.completions.create({ model: "gpt-5.6-terra", messages: [{ role: "user", content: findings }] });
  } catch (error) {
    audit.fallback("gpt-5.6-terra", "mistral-large-latest", error);
    // expect: missing-fallback-tier/uncleared error model=mistral-large-latest
    return mistral.chat.complete({ model: "mistral-large-latest", messages: [{ role: "user", content: findings }] });
  }
}

export async function secondOpinion(findings: string) {
  try {
    return await openai.chat.completions.create({ model: "gpt-5.6-terra", messages: [{ role: "user", content: findings }] });
  } catch (error) {
    audit.fallback("gpt-5.6-terra", "claude-mythos-5", error);
    // expect-none: missing-fallback-tier this hospital is on the list
    return anthropic.messages.create({ model: "claude-mythos-5", max_tokens: 500, messages: [{ role: "user", content: findings }] });
  }
}
