import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

const BY_TASK: Record<string, string> = {
  classify: "claude-haiku-4-5", // expect-here: hardcoded-model/constant info
  write: "claude-mythos-5", // expect-here: hardcoded-model/restricted error
};
const STANDARD = "claude-fable-5"; // expect-here: hardcoded-model/restricted warning default

export const run = (task: string, content: string) => anthropic.messages.create({ model: BY_TASK[task] ?? STANDARD, max_tokens: 10, messages: [{ role: "user", content }] });

const LIMITS = new Map([
  // expect: hardcoded-model/restricted error
  ["legal", { model: "claude-mythos-5", maxTokens: 900 }],
  // expect: hardcoded-model/constant info
  ["sales", { model: "claude-sonnet-4-6", maxTokens: 300 }],
]);

export function forDepartment(department: string, content: string) {
  const limit = LIMITS.get(department);
  if (limit === undefined) throw new Error(`Unknown department ${department}`);
  return anthropic.messages.create({ model: limit.model, max_tokens: limit.maxTokens, messages: [{ role: "user", content }] });
}
