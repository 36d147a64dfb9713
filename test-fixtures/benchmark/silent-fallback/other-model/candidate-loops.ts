import { generateText, type LanguageModel } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { openai } from "@ai-sdk/openai";
import pino from "pino";

const log = pino();
const models: readonly LanguageModel[] = [anthropic("claude-sonnet-4-6"), openai("gpt-5.4"), google("gemini-2.5-pro")];

export async function silentLoop(prompt: string): Promise<string> {
  for (const model of models) {
    try {
      const { text } = await generateText({ model, prompt });
      return text;
      // expect: silent-fallback/other-model error
    } catch {
      continue;
    }
  }
  throw new Error("no model answered");
}

export async function loggedLoop(prompt: string): Promise<string> {
  for (const model of models) {
    try {
      const { text } = await generateText({ model, prompt });
      return text;
      // expect-none: silent-fallback
    } catch (err) {
      log.warn({ err }, "trying the next model");
    }
  }
  throw new Error("no model answered");
}

export async function collected(prompt: string): Promise<string> {
  const failures: unknown[] = [];
  for (const model of models) {
    try {
      const { text } = await generateText({ model, prompt });
      return text;
      // expect: silent-fallback/other-model error
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, "no model answered");
}

export async function reduceRight(prompt: string): Promise<string> {
  let text: string | undefined;
  for (let i = 0; i < models.length && text === undefined; i++) {
    // expect: silent-fallback/other-model error
    text = await generateText({ model: models[i]!, prompt }).then((result) => result.text, () => undefined);
  }
  return text ?? "";
}

export async function anyOf(prompt: string): Promise<string> {
  // expect: silent-fallback/other-model error
  const { text } = await Promise.any(models.map((model) => generateText({ model, prompt })));
  return text;
}

export async function retrySame(prompt: string): Promise<string> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      // expect-none: silent-fallback the same model again
      return (await generateText({ model: openai("gpt-5.4"), prompt })).text;
    } catch (error) {
      if (attempt === 2) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
    }
  }
  throw new Error("unreachable");
}
