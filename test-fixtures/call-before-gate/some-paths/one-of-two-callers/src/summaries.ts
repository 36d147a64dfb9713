import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { readFile } from "node:fs/promises";

export async function summarise(file: string): Promise<string> {
  const content = await readFile(`/srv/files/${file}`, "utf8");
  const { text } = await generateText({ model: google("gemini-3.5-flash"), prompt: content });
  return text;
}
