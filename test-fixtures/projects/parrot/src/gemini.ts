import { GoogleGenAI } from "@google/genai";
import { settings } from "./settings.js";

export const gemini = new GoogleGenAI({ apiKey: settings.geminiKey });

export async function* chat(history: readonly { role: string; text: string }[]): AsyncGenerator<string> {
  // expect: missing-fallback-tier/none warning
  const stream = await gemini.models.generateContentStream({
    model: settings.model,
    contents: history.map(({ role, text }) => ({ role, parts: [{ text }] })),
  });
  for await (const chunk of stream) yield chunk.text ?? "";
}
