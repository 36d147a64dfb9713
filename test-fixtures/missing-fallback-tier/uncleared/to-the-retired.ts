import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { openai } from "@ai-sdk/openai";
import { logger } from "./logger.js";

const primary = google("gemini-3.1-pro-preview");
// Chosen when it was cheap; gone since October.
const emergency = openai("gpt-3.5-turbo");

export async function dispatchNote(order: string): Promise<string> {
  const prompt = `Dispatch note for ${order}`;
  return generateText({ model: primary, prompt })
    .catch((error) => {
      logger.error({ error }, "primary failed");
      // expect: missing-fallback-tier/uncleared error
      return generateText({ model: emergency, prompt });
    })
    .then(({ text }) => text);
}
