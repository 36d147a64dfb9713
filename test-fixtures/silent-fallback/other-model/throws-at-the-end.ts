// The last error is thrown; each switch before it was silent.
import { generateText, type LanguageModel } from "ai";

export async function resilient(models: readonly LanguageModel[], prompt: string): Promise<string> {
  let lastError: unknown;
  for (const model of models) {
    try {
      const { text } = await generateText({ model, prompt });
      return text;
      // expect: silent-fallback/other-model error
    } catch (error) {
      lastError = error;
    }
  }
  throw lastError;
}
