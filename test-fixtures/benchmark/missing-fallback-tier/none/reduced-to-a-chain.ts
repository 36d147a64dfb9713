import { generateText } from "ai";
import { logger } from "./logger.js";

const MODELS = ["anthropic/claude-opus-4.8", "openai/gpt-5.6-terra", "google/gemini-3.5-flash"];

export const fromTheFirst = (prompt: string): Promise<unknown> =>
  MODELS.slice(1).reduce<Promise<unknown>>(
    (before, model) =>
      before.catch((error: unknown) => {
        logger.warn({ error, model }, "next");
        return generateText({ model, prompt });
      }),
    // expect-none: missing-fallback-tier
    generateText({ model: "anthropic/claude-opus-4.8", prompt }),
  );

export const fromNothing = (prompt: string): Promise<unknown> =>
  MODELS.reduce<Promise<unknown>>(
    (before, model) =>
      before.catch((error: unknown) => {
        logger.warn({ error, model }, "next");
        // expect-none: missing-fallback-tier
        return generateText({ model, prompt });
      }),
    Promise.reject(new Error("nobody was asked")),
  );

export const inTurn = (prompts: readonly string[]): Promise<string> =>
  prompts.reduce<Promise<string>>(
    // expect: missing-fallback-tier/none warning
    async (before, prompt) => `${await before}${(await generateText({ model: "openai/gpt-5.5", prompt })).text}`,
    Promise.resolve(""),
  );
