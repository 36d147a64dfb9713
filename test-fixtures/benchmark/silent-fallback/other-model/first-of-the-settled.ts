import { generateText, type LanguageModel } from "ai";

/** The first that answered. */
export async function poll(models: LanguageModel[], prompt: string): Promise<string | undefined> {
  const results = await Promise.allSettled(models.map((model) => generateText({ model, prompt })));
  // expect: silent-fallback/other-model
  const good = results.find((result) => result.status === "fulfilled");
  return good?.value.text;
}
