import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export interface Answer {
  readonly text: string;
  readonly error?: unknown;
}

export async function ask(prompt: string): Promise<Answer> {
  try {
    return { text: (await generateText({ model: openai("gpt-5.6-luna"), prompt })).text };
    // expect-none: silent-fallback the error is in the answer
  } catch (error) {
    return { text: "", error };
  }
}
