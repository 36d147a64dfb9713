import { generateText, type LanguageModel } from "ai";
import { createGoogleGenerativeAI } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { logger } from "./logger.js";

interface Choice {
  readonly provider: "google" | "openai";
  readonly model?: string;
}

function modelOf(choice: Choice): LanguageModel {
  if (choice.provider === "google") return createGoogleGenerativeAI()(choice.model || "gemini-2.0-flash");
  return createOpenAI()(choice.model || "gpt-5.6-luna");
}

/** Which models these are is for the settings to say; what one of them would be by default is no fallback. */
export async function ask(prompt: string, candidates: readonly Choice[]): Promise<string> {
  for (const candidate of candidates) {
    try {
      // expect-none: missing-fallback-tier
      return (await generateText({ model: modelOf(candidate), prompt })).text;
    } catch (error) {
      logger.warn({ error }, "next");
    }
  }
  throw new Error("nobody answered");
}
