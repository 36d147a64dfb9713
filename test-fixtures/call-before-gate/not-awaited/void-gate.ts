// fixture: path=app/actions.ts
"use server";

import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { currentWorkspace } from "./workspace";

async function assertSeat(): Promise<void> {
  const workspace = await currentWorkspace();
  if (workspace.seatsUsed > workspace.seats) throw new Error("no seat left");
}

export async function proofread(text: string) {
  void assertSeat();
  // expect: call-before-gate/not-awaited error
  const result = await generateText({ model: anthropic("claude-haiku-4-5-20251001"), prompt: text });
  return result.text;
}
