import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { db } from "./db.js";
import { logger } from "./logger.js";

async function titleOf(chat: string): Promise<void> {
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: chat });
  await db.chats.update(chat, { title: text });
}

async function titleOfTold(chat: string): Promise<void> {
  try {
    const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: chat });
    await db.chats.update(chat, { title: text });
    // expect-none: silent-fallback
  } catch (error) {
    logger.error({ error }, "no title");
  }
}

export function saved(chat: string): void {
  // expect: silent-fallback/swallowed warning
  void titleOf(chat);
}

export function savedTold(chat: string): void {
  // expect-none: silent-fallback
  void titleOfTold(chat);
}

export function savedWithHandler(chat: string): void {
  // expect-none: silent-fallback
  void titleOf(chat).catch((error: unknown) => logger.error({ error }, "no title"));
}
