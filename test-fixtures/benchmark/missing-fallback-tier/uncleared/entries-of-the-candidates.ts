import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger";
// label: list
const chain = [anthropic("claude-opus-4-8"), openai("gpt-4-turbo")];
export async function ask(prompt: string) {
  for (const [index, model] of chain.entries()) {
    try {
      // expect: missing-fallback-tier/uncleared error trace=@list
      return (await generateText({ model, prompt })).text;
    } catch (error) {
      logger.warn({ error, index }, "next");
    }
  }
  throw new Error("no model answered");
}
