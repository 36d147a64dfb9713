// A list that restricts a choice is policy, not a choice.
import Anthropic from "@anthropic-ai/sdk";

// expect-none: hardcoded-model a policy list
const NEEDS_BUDGET_CODE = ["claude-opus-4-8", "claude-opus-4-5-20251101"];

const anthropic = new Anthropic();

export async function ask(body: { model: string; budgetCode?: string; prompt: string }) {
  if (NEEDS_BUDGET_CODE.includes(body.model) && !body.budgetCode) {
    throw new Error(`${body.model} needs a budget code`);
  }
  return anthropic.messages.create({
    // expect-none: hardcoded-model the client chooses
    model: body.model,
    max_tokens: 500,
    messages: [{ role: "user", content: body.prompt }],
  });
}
