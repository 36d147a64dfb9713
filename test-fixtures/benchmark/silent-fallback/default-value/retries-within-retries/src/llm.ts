import { generateText, type LanguageModel } from "ai";
import { onNetworkErrors, onRateLimits } from "./retry.js";

/** A way to ask that retries on its own. */
export function asker(model: LanguageModel) {
  return async (prompt: string): Promise<string> => {
    const send = () => generateText({ model, prompt, maxRetries: 0 });
    const { text } = await onRateLimits(() => onNetworkErrors(() => send()));
    return text;
  };
}
