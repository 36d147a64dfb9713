import { generateText, type LanguageModel } from "ai";
import { logger } from "./logger";
export async function safeGenerate(models: readonly LanguageModel[], prompt: string): Promise<string> {
  const [model, ...rest] = models;
  if (!model) throw new Error("no model left");
  try {
    return (await generateText({ model, prompt })).text;
  } catch (error) {
    logger.warn({ error }, "next model");
    return safeGenerate(rest, prompt);
  }
}
