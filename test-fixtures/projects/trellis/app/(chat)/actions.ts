"use server";

import * as Sentry from "@sentry/nextjs";
import { generateText } from "ai";
import { cookies } from "next/headers";
import { auth } from "@/auth";
import { entitlementsByPlan } from "@/lib/ai/entitlements";
import { titlePrompt } from "@/lib/ai/prompts";
import { utilityModels } from "@/lib/ai/providers";
import { chatById, planOf, recentText } from "@/lib/db/queries";

export async function saveModelCookie(model: string) {
  (await cookies()).set("chat-model", model);
}

export async function titleFromMessage(message: string): Promise<string> {
  try {
    // expect: call-before-gate/no-gate warning
    const { text } = await generateText({ model: utilityModels.title, system: titlePrompt, prompt: message });
    return text.trim().slice(0, 60);
    // expect: silent-fallback/default-value warning
  } catch {
    return "New chat";
  }
}

export async function improvePrompt(prompt: string) {
  const session = await auth();
  if (!session?.user) throw new Error("sign in first");
  const plan = await planOf(session.user.id);
  if (!entitlementsByPlan[plan].rewrite) return { error: "upgrade" as const };

  // expect-none: call-before-gate the plan decides
  // expect: missing-fallback-tier/none warning
  const { text } = await generateText({ model: utilityModels.rewrite, prompt: `Make this prompt better:\n${prompt}` });
  return { text };
}

export async function summarizeChat(id: string) {
  const session = await auth();
  if (!session?.user) return null;
  const chat = await chatById(id);
  if (!chat) return null;
  try {
    // expect: call-before-gate/no-gate info
    // expect: missing-fallback-tier/none warning
    const { text } = await generateText({
      model: utilityModels.classify,
      prompt: `Summarize in three lines:\n${await recentText(chat.userId)}`,
    });
    return text;
  } catch (err) {
    Sentry.captureException(err);
    return null;
  }
}
