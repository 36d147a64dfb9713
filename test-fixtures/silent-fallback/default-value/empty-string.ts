import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export async function generateTitle(conversation: string): Promise<string> {
  try {
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: conversation });
    return text.slice(0, 80);
    // expect: silent-fallback/default-value warning
  } catch (e) {
    return "";
  }
}
