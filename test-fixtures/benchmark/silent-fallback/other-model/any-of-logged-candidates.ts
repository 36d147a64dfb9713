import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { log } from "./log";

/** Whoever answers first, wins. */
export async function fastest(prompt: string): Promise<string> {
  const asked = [anthropic("claude-opus-4-8"), google("gemini-3.6-flash")].map(async (model) => {
    try {
      return (await generateText({ model, prompt })).text;
    } catch (error) {
      log.warn("candidate dropped out", { model: model.modelId, error });
      throw error;
    }
  });
  return Promise.any(asked);
}
