import { generateText } from "ai";

const PANEL = [
  // expect: hardcoded-model/revocable warning
  "anthropic/claude-opus-4.8",
  // expect: hardcoded-model/retired error
  "openai/gpt-4-turbo",
];

export async function panel(prompt: string) {
  return Promise.all(PANEL.map(async (model) => ({ model, answer: (await generateText({ model, prompt })).text })));
}
