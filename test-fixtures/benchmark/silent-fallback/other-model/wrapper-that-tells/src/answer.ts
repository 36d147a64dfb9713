import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";
import { withBackup } from "./with-backup.js";

export const answer = (prompt: string): Promise<string> =>
  withBackup(
    async () => (await generateText({ model: anthropic("claude-sonnet-4-6"), prompt })).text,
    async () => (await generateText({ model: openai("gpt-5.6-terra"), prompt })).text,
    { onFallback: (error) => logger.warn({ error }, "fallback") },
  );
