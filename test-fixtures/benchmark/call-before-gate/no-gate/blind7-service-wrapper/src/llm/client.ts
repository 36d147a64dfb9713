import { generateText, type LanguageModel } from "ai";
import { openai } from "@ai-sdk/openai";
import { assertBudget, recordUsage } from "../billing/budget.js";

interface CompletionOptions {
  orgId: string;
  feature: string;
  prompt: string;
  model?: LanguageModel;
}

/** Every feature's text goes through here. */
export async function complete({ orgId, feature, prompt, model = openai("gpt-5-mini") }: CompletionOptions): Promise<string> {
  await assertBudget(orgId, feature);
  // expect-none: call-before-gate
  const { text, usage } = await generateText({ model, prompt });
  await recordUsage(orgId, feature, usage.totalTokens ?? 0);
  return text;
}
