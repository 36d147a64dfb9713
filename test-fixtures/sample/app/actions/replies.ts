"use server";

import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { complete } from "@/lib/llm";
import { policyGate } from "@/lib/policy";
import { requireSession } from "@/lib/session";

export async function draftReply(message: string): Promise<string> {
  const agent = await requireSession();
  await policyGate(agent, "replies");
  // expect-none
  return complete({ system: "You draft replies to passengers.", prompt: message });
}

export async function polishReply(draft: string): Promise<string> {
  // A server action is an endpoint of its own, and this one asks nobody.
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({
    model: openai("gpt-5.6-luna"),
    system: "Make it friendlier, keep the facts.",
    prompt: draft,
  });
  return text;
}
