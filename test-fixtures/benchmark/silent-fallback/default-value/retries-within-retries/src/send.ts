import type { LanguageModel } from "ai";
import { checkIn } from "./check-in.js";

export async function messageFor(model: LanguageModel, instructions: string): Promise<string> {
  try {
    return await checkIn(model, instructions);
    // expect: silent-fallback/default-value warning
  } catch {
    return instructions;
  }
}
