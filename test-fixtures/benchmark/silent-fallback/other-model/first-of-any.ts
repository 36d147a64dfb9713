import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

const ask = (model: Parameters<typeof generateText>[0]["model"], prompt: string) => generateText({ model, prompt }).then(({ text }) => text);

export const fastest = (prompt: string): Promise<string> =>
  // expect: silent-fallback/other-model error
  Promise.any([generateText({ model: anthropic("claude-haiku-4-5-20251001"), prompt }), generateText({ model: openai("gpt-5.6-luna"), prompt })]).then((result) => result.text);

export const fastestTold = (prompt: string): Promise<string> =>
  // expect-none: silent-fallback
  Promise.any(
    [anthropic("claude-haiku-4-5-20251001"), openai("gpt-5.6-luna")].map((model) =>
      ask(model, prompt).catch((error: unknown) => {
        logger.warn({ error }, "one of two failed");
        throw error;
      }),
    ),
  );
