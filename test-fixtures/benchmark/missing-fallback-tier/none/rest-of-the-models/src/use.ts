import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { safeGenerate } from "./safe";
// expect-none: missing-fallback-tier
export const ask = (prompt: string) => safeGenerate([anthropic("claude-opus-4-8"), openai("gpt-5.6-terra")], prompt);
