// A default of a setting is one step lower than the same id written into the call.
import { GoogleGenAI } from "@google/genai";
import OpenAI from "openai";
import { z } from "zod";

const settings = z
  .object({
    GEMINI_API_KEY: z.string(),
    // expect: hardcoded-model/retired warning default model=gemini-2.0-flash
    VISION_MODEL: z.string().default("gemini-2.0-flash"),
  })
  .parse(process.env);

const genai = new GoogleGenAI({ apiKey: settings.GEMINI_API_KEY });
const openai = new OpenAI();

export async function describeDamage(imageBase64: string) {
  const answer = await genai.models.generateContent({
    model: settings.VISION_MODEL,
    contents: [{ inlineData: { mimeType: "image/jpeg", data: imageBase64 } }, { text: "Describe the damage." }],
  });
  return answer.text;
}

export async function tagTicket(
  subject: string,
  // expect: hardcoded-model/retired info default model=gpt-5-nano-2025-08-07
  model = "gpt-5-nano-2025-08-07",
) {
  return openai.chat.completions.create({ model, messages: [{ role: "user", content: subject }] });
}

export async function summariseThread(thread: string, override?: string) {
  return openai.chat.completions.create({
    // expect: hardcoded-model/retired warning default
    model: override || "chatgpt-4o-latest",
    messages: [{ role: "user", content: thread }],
  });
}
