import { generateText, type LanguageModel } from "ai";
import { assertUsageAllowed } from "./usage";

export async function ask(model: LanguageModel, userId: string, prompt: string): Promise<string> {
  await assertUsageAllowed(userId);
  // expect: call-before-gate/fail-open
  const { text } = await generateText({ model, prompt });
  return text;
}
