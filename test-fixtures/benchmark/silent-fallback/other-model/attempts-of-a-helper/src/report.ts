import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { openai } from "@ai-sdk/openai";
import { firstOf } from "./first";

export const report = (prompt: string): Promise<{ text: string }> =>
  firstOf([() => generateText({ model: google("gemini-3.6-flash"), prompt }), () => generateText({ model: openai("gpt-5.6-terra"), prompt })]);
