// The alias names the snapshot that just failed.
import { ChatOpenAI } from "@langchain/openai";
import { generateText } from "ai";
import { logger } from "./logger.js";

// expect: missing-fallback-tier/same-model error
const steady = new ChatOpenAI({ model: "gpt-5.6-luna" }).withFallbacks([new ChatOpenAI({ model: "gpt-5.6-luna", temperature: 0 })]);

export const steadyAnswer = (text: string) => steady.invoke(text);

export async function viaGateway(prompt: string): Promise<string> {
  try {
    return (await generateText({ model: "anthropic/claude-sonnet-4-6", prompt })).text;
  } catch (error) {
    logger.warn({ error }, "sonnet failed");
    // expect: missing-fallback-tier/same-model error
    return (await generateText({ model: "anthropic/claude-sonnet-4-6", prompt: prompt.slice(0, 8000) })).text;
  }
}
