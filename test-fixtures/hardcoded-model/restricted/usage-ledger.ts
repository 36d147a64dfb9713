// Restricted ids that choose nothing: prices, comparisons, labels, a type, a display name.
import Anthropic from "@anthropic-ai/sdk";
import { metrics } from "./metrics.js";

const client = new Anthropic();

// expect-none: hardcoded-model a type
export type BilledModel = "claude-mythos-5" | "claude-fable-5" | "claude-sonnet-4-6";

const USD_PER_MILLION: Record<string, { input: number; output: number }> = {
  // expect-none: hardcoded-model a price
  "claude-mythos-5": { input: 30, output: 150 },
  // expect-none: hardcoded-model a price
  "claude-fable-5": { input: 18, output: 90 },
};

export function costOf(model: string, tokens: { input: number; output: number }): number {
  const price = USD_PER_MILLION[model] ?? { input: 3, output: 15 };
  return (tokens.input * price.input + tokens.output * price.output) / 1_000_000;
}

export function displayName(model: string): string {
  switch (model) {
    // expect-none: hardcoded-model a case label
    case "claude-mythos-5":
      return "Mythos 5";
    case "mythos-5-adv":
      return "Mythos 5 Advanced";
    default:
      return model;
  }
}

export async function ask(model: string, prompt: string) {
  // expect-none: hardcoded-model a comparison
  const thinking = model === "claude-fable-5" || model.startsWith("claude-mythos");
  const message = await client.messages.create({
    model,
    max_tokens: thinking ? 16_000 : 2_000,
    messages: [{ role: "user", content: prompt }],
  });
  // expect-none: hardcoded-model a label
  if (thinking) metrics.increment("llm.thinking", { family: "claude-mythos-5" });
  return message;
}
