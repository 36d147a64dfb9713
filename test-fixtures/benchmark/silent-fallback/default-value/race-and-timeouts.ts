import Anthropic from "@anthropic-ai/sdk";
import { counter } from "./metrics";

const anthropic = new Anthropic();
const ask = (content: string) => anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 50, messages: [{ role: "user", content }] }).then((message) => JSON.stringify(message.content));

export async function raced(text: string): Promise<string> {
  // expect: silent-fallback/default-value warning
  return Promise.race([ask(text), new Promise<string>((resolve) => setTimeout(() => resolve(""), 2000))]);
}

export async function racedRejecting(text: string): Promise<string> {
  // expect-none: silent-fallback
  return Promise.race([ask(text), new Promise<string>((_, reject) => setTimeout(() => reject(new Error("timeout")), 2000))]);
}

export async function racedAndCaught(text: string): Promise<string> {
  try {
    return await Promise.race([ask(text), new Promise<never>((_, reject) => setTimeout(() => reject(new Error("timeout")), 2000))]);
    // expect: silent-fallback/default-value warning
  } catch {
    return "(no summary)";
  }
}

export async function racedAndCounted(text: string): Promise<string> {
  try {
    return await Promise.race([ask(text), new Promise<never>((_, reject) => setTimeout(() => reject(new Error("timeout")), 2000))]);
    // expect-none: silent-fallback
  } catch {
    counter("summary_timeout").inc();
    return "(no summary)";
  }
}
