import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();
declare const flags: { deep: boolean };

export async function answer(content: string, urgent: boolean) {
  // expect: hardcoded-model/restricted error model=claude-fable-5
  // expect: hardcoded-model/constant info model=claude-haiku-4-5
  const model = urgent ? "claude-fable-5" : "claude-haiku-4-5";
  return anthropic.messages.create({ model, max_tokens: 10, messages: [{ role: "user", content }] });
}

function modelFor(task: "draft" | "review" | "title"): string {
  switch (task) {
    case "draft":
      return "claude-mythos-5"; // expect-here: hardcoded-model/restricted error
    case "review":
      return "claude-sonnet-4-6"; // expect-here: hardcoded-model/constant info
    default:
      return process.env.TITLE_MODEL ?? "mythos-5-adv"; // expect-here: hardcoded-model/restricted warning default
  }
}

export const run = (task: "draft" | "review" | "title", content: string) => anthropic.messages.create({ model: modelFor(task), max_tokens: 10, messages: [{ role: "user", content }] });

export async function staged(content: string) {
  // expect: hardcoded-model/constant info
  let model = "claude-haiku-4-5-20251001";
  // expect: hardcoded-model/restricted error
  if (flags.deep) model = "claude-fable-5";
  return anthropic.messages.create({ model, max_tokens: 10, messages: [{ role: "user", content }] });
}
