import { openai } from "@ai-sdk/openai";
import type { LanguageModel } from "ai";
import { subscriptions } from "./subscriptions.js";

/** The model of a customer; throws for customers without a subscription. */
export async function modelFor(customer: string): Promise<LanguageModel> {
  const subscription = await subscriptions.of(customer);
  // mutate: gate
  if (subscription.status !== "active") throw new Error("subscription required");
  return openai("gpt-5.4-mini");
}

export const anyModel = async (): Promise<LanguageModel> => openai("gpt-5.4-mini");
