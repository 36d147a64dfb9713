import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

/** The reader closed the page: nobody is served anything, and every other failure goes up. */
export async function suggest(prompt: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt, abortSignal: signal });
    return text;
    // expect-none: silent-fallback
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return undefined;
    throw error;
  }
}

/** Here every other failure is an empty suggestion too. */
export async function suggestQuietly(prompt: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt, abortSignal: signal });
    return text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return undefined;
    return "";
  }
}
