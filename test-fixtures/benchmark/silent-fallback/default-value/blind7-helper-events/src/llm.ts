import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export const ask = async (prompt: string) => (await generateText({ model: openai("gpt-5-mini"), prompt })).text;
