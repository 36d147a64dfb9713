// fixture: path=src/lib/second.ts
import { GoogleGenAI } from "@google/genai";
import Groq from "groq-sdk";
import { logger } from "./logger";

const google = new GoogleGenAI({});
const groq = new Groq();

export async function explain(code: string): Promise<string> {
  let text: string | undefined;
  try {
    // expect-none: missing-fallback-tier
    const res = await google.models.generateContent({ model: "gemini-3.1-pro-preview", contents: code });
    text = res.text;
  } catch (error) {
    logger.warn({ error }, "gemini failed");
  }
  if (!text) {
    const res = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: code }] });
    text = res.choices[0]?.message.content ?? "";
  }
  return text;
}

export async function name(code: string): Promise<string> {
  let model = "gemini-3.1-pro-preview";
  let tries = 0;
  while (true) {
    try {
      // expect: missing-fallback-tier/none
      const res = await google.models.generateContent({ model, contents: `Name this: ${code}` });
      return res.text ?? "";
    } catch (error) {
      if (++tries > 3) throw error;
      logger.warn({ error, model }, "again");
    }
  }
}

export async function comment(code: string, onDelta: (text: string) => void): Promise<void> {
  try {
    // expect-none: missing-fallback-tier
    const stream = await google.models.generateContentStream({ model: "gemini-3.1-pro-preview", contents: code });
    for await (const chunk of stream) onDelta(chunk.text ?? "");
  } catch (error) {
    logger.warn({ error }, "gemini failed");
    const res = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: code }] });
    onDelta(res.choices[0]?.message.content ?? "");
  }
}

export async function rethrown(code: string): Promise<string> {
  try {
    // expect: missing-fallback-tier/none
    const res = await google.models.generateContent({ model: "gemini-3.1-pro-preview", contents: code });
    return res.text ?? "";
  } catch (error) {
    logger.error({ error }, "gemini failed");
    throw new Error("could not explain", { cause: error });
  }
}
