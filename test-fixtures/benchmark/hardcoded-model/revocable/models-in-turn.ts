import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { log } from "./log";

const CANDIDATES = [
  anthropic("claude-opus-4-8"), // expect-here: hardcoded-model/revocable warning
  google("gemini-2.5-pro"), // expect-here: hardcoded-model/revocable warning
];

export async function draft(prompt: string) {
  for (const model of CANDIDATES) {
    try {
      return (await generateText({ model, prompt })).text;
    } catch (error) {
      log.warn("next candidate", { error });
    }
  }
  throw new Error("No candidate answered.");
}
