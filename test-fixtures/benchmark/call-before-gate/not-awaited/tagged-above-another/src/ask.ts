import { generateText, type LanguageModel } from "ai";
import { requirePermission } from "./permissions";

export async function ask(model: LanguageModel, userId: string, prompt: string): Promise<string> {
  await requirePermission(userId, "ask");
  const { text } = await generateText({ model, prompt });
  return text;
}
