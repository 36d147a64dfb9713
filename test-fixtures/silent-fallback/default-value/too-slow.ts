// Whoever is slower than two seconds is replaced without a word.
import { generateText } from "ai";
import { google } from "@ai-sdk/google";

const after = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));

export async function placeholder(field: string): Promise<string> {
  const suggestion = generateText({ model: google("gemini-3.5-flash"), prompt: `Example of ${field}` }).then(({ text }) => text);
  // expect: silent-fallback/default-value warning
  return Promise.race([suggestion, after(2000, "")]);
}
