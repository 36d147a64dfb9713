"use server";

import * as Sentry from "@sentry/nextjs";
import { auth } from "@clerk/nextjs/server";
import { openai } from "@ai-sdk/openai";
import { generateObject, generateText } from "ai";
import { z } from "zod";
import { summaryModel, titleModel } from "@/lib/ai/models";
import { assertFeature, hasFeature } from "@/lib/billing/entitlements";
import { isEnabled } from "@/lib/flags";
import { findMeeting } from "@/lib/db";

export async function draftFollowUp(meetingId: string) {
  const { orgId } = await auth.protect();
  if (!hasFeature(orgId, "followups")) return { error: "upgrade" as const };
  const meeting = await findMeeting(meetingId);
  // expect: call-before-gate/not-awaited error
  const { text } = await generateText({ model: summaryModel, prompt: `A follow-up mail about ${meeting?.transcript}` });
  return { text };
}

export async function extractActionItems(meetingId: string) {
  const { orgId } = await auth.protect();
  await assertFeature(orgId, "action-items");
  const meeting = await findMeeting(meetingId);
  try {
    const { object } = await generateObject({ model: summaryModel, schema: z.object({ items: z.array(z.string()) }), prompt: meeting?.transcript ?? "" });
    return { items: object.items };
    // expect: silent-fallback/default-value warning
  } catch {
    return { items: [] };
  }
}

export async function translateNotes(meetingId: string, language: string) {
  const { orgId } = await auth.protect();
  const meeting = await findMeeting(meetingId);
  const prompt = `Into ${language}: ${meeting?.transcript}`;
  try {
    await assertFeature(orgId, "translation");
    const { text } = await generateText({ model: summaryModel, prompt });
    return text;
    // expect-none: silent-fallback
  } catch (error) {
    Sentry.captureException(error);
    // expect: call-before-gate/bypass-on-deny error
    // expect: hardcoded-model/constant info
    const { text } = await generateText({ model: openai("gpt-5.6-terra"), prompt });
    return text;
  }
}

export async function suggestTitle(meetingId: string) {
  const { userId } = await auth.protect();
  if (!(await isEnabled("auto_titles", userId))) return null;
  const meeting = await findMeeting(meetingId);
  try {
    // expect-none: call-before-gate
    // expect: missing-fallback-tier/none warning
    const { text } = await generateText({ model: titleModel, prompt: `Six words for: ${meeting?.transcript.slice(0, 2_000)}` });
    return text;
    // expect-none: silent-fallback
  } catch (error) {
    Sentry.captureException(error);
    return null;
  }
}

export async function rewriteTone(text: string, tone: "warm" | "formal") {
  await auth.protect();
  // expect: call-before-gate/no-gate info
  const result = await generateText({ model: summaryModel, prompt: `Make it ${tone}: ${text}` });
  return result.text;
}
