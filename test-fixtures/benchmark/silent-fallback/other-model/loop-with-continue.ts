import { generateText, type LanguageModel } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

const MODELS: readonly LanguageModel[] = [anthropic("claude-sonnet-4-6"), openai("gpt-5.6-terra")];

export async function first(prompt: string): Promise<string> {
  for (const model of MODELS) {
    try {
      return (await generateText({ model, prompt })).text;
      // expect: silent-fallback/other-model error
    } catch {
      continue;
    }
  }
  throw new Error("no model answered");
}

export async function firstTold(prompt: string): Promise<string> {
  for (const model of MODELS) {
    try {
      return (await generateText({ model, prompt })).text;
      // expect-none: silent-fallback
    } catch (error) {
      logger.warn({ error }, "trying the next model");
    }
  }
  throw new Error("no model answered");
}
