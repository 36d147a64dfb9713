// fixture: path=src/llm/router.ts
import { generateText, type LanguageModel } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { google } from "@ai-sdk/google";
import { logger } from "../logger";
import { metrics } from "../metrics";

const chain: LanguageModel[] = [anthropic("claude-sonnet-4-5"), openai("gpt-5"), google("gemini-2.5-pro")];

export async function firstThatAnswers(prompt: string): Promise<string> {
  let failure: unknown;
  for (const model of chain) {
    try {
      const { text } = await generateText({ model, prompt });
      return text;
      // expect: silent-fallback/other-model error
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

export async function firstThatAnswersLogged(prompt: string): Promise<string> {
  let failure: unknown;
  for (const [index, model] of chain.entries()) {
    try {
      const { text } = await generateText({ model, prompt });
      return text;
      // expect-none: silent-fallback each switch is logged
    } catch (error) {
      failure = error;
      logger.warn({ error, next: index + 1 }, "model failed, trying the next");
    }
  }
  throw failure;
}

export async function primaryOrBackup(prompt: string) {
  try {
    return await generateText({ model: anthropic("claude-opus-4-5"), prompt });
    // expect: silent-fallback/other-model error
  } catch (error) {
    return generateText({ model: openai("gpt-5"), prompt });
  }
}

export async function primaryOrBackupCounted(prompt: string) {
  try {
    return await generateText({ model: anthropic("claude-opus-4-5"), prompt });
    // expect-none: silent-fallback counted
  } catch (error) {
    metrics.increment("llm.fallback", { from: "anthropic", to: "openai" });
    return generateText({ model: openai("gpt-5"), prompt });
  }
}

export async function sameAgain(prompt: string) {
  try {
    return await generateText({ model: anthropic("claude-opus-4-5"), prompt });
    // expect-none: silent-fallback the same model again
  } catch (error) {
    return generateText({ model: anthropic("claude-opus-4-5"), prompt: prompt.slice(-20_000) });
  }
}

export const quick = (prompt: string) =>
  generateText({ model: google("gemini-2.5-flash"), prompt })
    // expect: silent-fallback/other-model error
    .catch(() => generateText({ model: openai("gpt-5-nano"), prompt }));

export async function onOverload(prompt: string) {
  try {
    return await generateText({ model: anthropic("claude-opus-4-5"), prompt });
    // expect: silent-fallback/other-model error
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 529) throw error;
    return generateText({ model: anthropic("claude-haiku-4-5"), prompt });
  }
}
