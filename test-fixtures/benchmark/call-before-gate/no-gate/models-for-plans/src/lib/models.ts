import { anthropic } from "@ai-sdk/anthropic";
import { entitlementsFor } from "./billing";

export async function modelFor(orgId: string) {
  const entitlements = await entitlementsFor(orgId);
  if (!entitlements.includes("assistant")) throw new Error("the assistant is not part of this plan");
  return anthropic("claude-sonnet-5");
}

export function previewModel() {
  return anthropic("claude-haiku-4-5");
}
