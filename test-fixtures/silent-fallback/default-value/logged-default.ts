import Anthropic from "@anthropic-ai/sdk";
import * as Sentry from "@sentry/node";

const anthropic = new Anthropic();
const logger: { warn(message: string): void } | undefined = globalThis.reportError ? console : undefined;

async function topic(text: string): Promise<string> {
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 20, messages: [{ role: "user", content: text }] });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}

function complain(what: string, error: unknown): void {
  Sentry.captureException(error, { tags: { what } });
}

export async function topicOrNone(text: string): Promise<string> {
  try {
    return await topic(text);
    // expect-none: silent-fallback a helper reports
  } catch (error) {
    complain("topic", error);
    return "none";
  }
}

export async function topicOrOther(text: string): Promise<string> {
  // expect-none: silent-fallback an optional logger is one
  return topic(text).catch((error) => (logger?.warn(`topic: ${error}`), "other"));
}

export async function topicOrEmpty(text: string): Promise<string> {
  try {
    return await topic(text);
    // expect-none: silent-fallback the console counts
  } catch (error) {
    console.error("topic failed", error);
    return "";
  }
}
