import { generateObject } from "ai";
import { mistral } from "@ai-sdk/mistral";
import { z } from "zod";

const Spam = z.object({ spam: z.boolean() });

const looksLikeSpam = (text: string): boolean => /\b(lottery|crypto|winner)\b/i.test(text);

export async function isSpam(text: string): Promise<boolean> {
  try {
    const { object } = await generateObject({ model: mistral("mistral-small-latest"), schema: Spam, prompt: text });
    return object.spam;
    // expect: silent-fallback/default-value warning
  } catch {
    return looksLikeSpam(text);
  }
}
