import type { LanguageModel } from "ai";
import { asker } from "./llm.js";
import { onNetworkErrors } from "./retry.js";

export async function checkIn(model: LanguageModel, instructions: string): Promise<string> {
  const ask = asker(model);
  const message = await onNetworkErrors(() => ask(`A check-in message: ${instructions}`));
  if (message.trim() === "") throw new Error("no message");
  return message;
}
