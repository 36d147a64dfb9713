import OpenAI from "openai";
import { logger } from "./logger.js";

const openai = new OpenAI({ baseURL: "https://openrouter.ai/api/v1" });
const MODELS = ["anthropic/claude-opus-4.8", "openai/gpt-5.6-terra", "google/gemini-3.5-flash"];

export async function ask(content: string): Promise<string> {
  for (const model of MODELS) {
    try {
      // expect-none: missing-fallback-tier/none
      const completion = await openai.chat.completions.create({ model, messages: [{ role: "user", content }] });
      return completion.choices[0]?.message.content ?? "";
    } catch (error) {
      logger.warn({ error, model }, "next");
    }
  }
  throw new Error("nobody answered");
}
