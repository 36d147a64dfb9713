import { after } from "next/server";
import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import * as Sentry from "@sentry/nextjs";
import { boards } from "./boards.js";

async function nameBoard(id: string, first: string): Promise<void> {
  const { text } = await generateText({ model: google("gemini-3.5-flash"), prompt: `Name a board that starts with: ${first}` });
  await boards.rename(id, text);
}

export async function createBoard(first: string): Promise<string> {
  const id = await boards.create();
  // expect-none: silent-fallback reported
  void nameBoard(id, first).catch((error) => Sentry.captureException(error));
  return id;
}

export async function touchBoard(id: string): Promise<void> {
  after(() => boards.touch(id));
  // expect-none: silent-fallback no model is called
  void boards.touch(id).catch(() => {});
}
