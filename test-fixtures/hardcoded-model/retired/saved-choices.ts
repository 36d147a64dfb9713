// Old ids that users once chose are renamed, compared and listed, never chosen here.
import Anthropic from "@anthropic-ai/sdk";
import { db } from "./db.js";

const anthropic = new Anthropic();

const SUNSET: ReadonlyMap<string, string> = new Map([
  // expect-none: hardcoded-model a list of what is gone
  ["claude-2.1", "2025-07-21"],
  ["claude-3-opus-20240229", "2026-01-05"],
]);

export function notice(model: string): string | undefined {
  const date = SUNSET.get(model);
  return date && `Your assistant's model was switched off on ${date}. Please choose another one.`;
}

function modern(saved: string): string {
  // expect-none: hardcoded-model renames what the user chose
  return saved === "claude-3-5-sonnet-latest" ? "claude-3-5-sonnet-20241022" : saved;
}

export async function answer(workspaceId: string, question: string) {
  const { model } = await db.assistantSettings.findUniqueOrThrow({ where: { workspaceId } });
  return anthropic.messages.create({
    model: modern(model),
    max_tokens: 700,
    messages: [{ role: "user", content: question }],
  });
}
