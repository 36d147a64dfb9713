import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { withBackup } from "./with-backup.js";

export const answer = (prompt: string): Promise<string> =>
  withBackup(
    // expect-none: missing-fallback-tier
    async () => (await generateText({ model: anthropic("claude-opus-4-8"), prompt })).text,
    async () => (await generateText({ model: openai("gpt-5.6-terra"), prompt })).text,
  );
