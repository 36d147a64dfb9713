import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { noteSwitch } from "./notes.js";

export async function standIn(prompt: string, error: unknown): Promise<string> {
  noteSwitch("claude-sonnet-4-6", "gemini-3.5-flash", error);
  const { text } = await generateText({ model: google("gemini-3.5-flash"), prompt });
  return text;
}
