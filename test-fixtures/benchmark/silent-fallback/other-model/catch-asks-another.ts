import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "./logger.js";

const anthropic = new Anthropic();
const openai = new OpenAI();

async function claude(content: string): Promise<string> {
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 500, messages: [{ role: "user", content }] });
  return JSON.stringify(message.content);
}

async function gpt(input: string): Promise<string> {
  return (await openai.responses.create({ model: "gpt-5.6-terra", input })).output_text;
}

export async function quiet(prompt: string): Promise<string> {
  try {
    return await claude(prompt);
    // expect: silent-fallback/other-model error
  } catch {
    return gpt(prompt);
  }
}

export async function told(prompt: string): Promise<string> {
  try {
    return await claude(prompt);
    // expect-none: silent-fallback
  } catch (error) {
    logger.warn({ error, from: "claude-sonnet-4-6", to: "gpt-5.6-terra" }, "fallback");
    return gpt(prompt);
  }
}

export const chained = (prompt: string): Promise<string> =>
  // expect: silent-fallback/other-model error
  claude(prompt).catch(() => gpt(prompt));
