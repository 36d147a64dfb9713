import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export type Outcome = { readonly kind: "ok"; readonly text: string } | { readonly kind: "error"; readonly error: unknown };

export async function ask(prompt: string): Promise<Outcome> {
  try {
    return { kind: "ok", text: (await generateText({ model: openai("gpt-5.6-luna"), prompt })).text };
  } catch (error) {
    return { kind: "error", error };
  }
}
