import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { db } from "./db.js";

/** Losing a row of the accounts is no lost answer. */
export async function reply(prompt: string, userId: string): Promise<string> {
  const result = await generateText({ model: openai("gpt-5.6-luna"), prompt });
  try {
    await db.usage.insert({ userId, tokens: result.usage.totalTokens });
    // expect-none: silent-fallback
  } catch {
    // the answer counts more than its price
  }
  return result.text;
}
