// fixture: path=src/names.ts
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "./logger";

const anthropic = new Anthropic();
const openai = new OpenAI();

async function askBackup(prompt: string): Promise<string> {
  const response = await openai.responses.create({ model: process.env.BACKUP!, input: prompt });
  return response.output_text;
}

async function ask(prompt: string): Promise<string> {
  try {
    const { content } = await anthropic.messages.create({ model: process.env.MODEL!, max_tokens: 50, messages: [{ role: "user", content: prompt }] });
    return JSON.stringify(content);
  } catch (error) {
    logger.warn({ error }, "asking the other model");
    return askBackup(prompt);
  }
}

async function askOnRecord(prompt: string): Promise<string> {
  try {
    return await ask(prompt);
  } catch (error) {
    logger.error({ error }, "no model answers");
    throw error;
  }
}

export async function nickname(name: string): Promise<string> {
  try {
    return await ask(`A nickname for ${name}`);
    // expect: silent-fallback/default-value warning "openai.responses.create"
  } catch {
    return name;
  }
}

export async function initials(name: string): Promise<string> {
  try {
    return await askOnRecord(`The initials of ${name}`);
    // expect-none: silent-fallback on record, whichever failed
  } catch {
    return name.slice(0, 1);
  }
}
