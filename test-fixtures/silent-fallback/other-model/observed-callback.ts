// The switch is told to whoever asked for it.
import { generateText, type LanguageModel } from "ai";
import * as Sentry from "@sentry/node";

interface Options {
  readonly onFallback: (from: number, error: unknown) => void;
}

async function firstOf(models: readonly LanguageModel[], prompt: string, { onFallback }: Options): Promise<string> {
  for (const [index, model] of models.entries()) {
    try {
      return (await generateText({ model, prompt })).text;
      // expect-none: silent-fallback
    } catch (error) {
      onFallback(index, error);
    }
  }
  throw new Error("all models failed");
}

export const headline = (models: readonly LanguageModel[], text: string) =>
  firstOf(models, `Headline: ${text}`, { onFallback: (from, error) => Sentry.captureException(error, { extra: { from } }) });
