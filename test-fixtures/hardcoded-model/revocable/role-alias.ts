// Roles that a service of the project resolves; some look like ids and are keys of its settings.
import { generateText } from "ai";
import type { LanguageModel } from "ai";
import { endpoints } from "./endpoints.js";

export async function renameSymbol(source: string, symbol: string): Promise<string> {
  // expect-none: hardcoded-model a role
  const model: LanguageModel = await endpoints.languageModel("web-search");
  const { text } = await generateText({ model, prompt: `A better name for ${symbol} in:\n${source}` });
  return text.trim();
}
