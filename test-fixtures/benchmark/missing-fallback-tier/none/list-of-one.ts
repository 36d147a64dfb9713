import OpenAI from "openai";
import { logger } from "./logger.js";

const openai = new OpenAI();
const MODELS = ["gpt-5.5"];

/** A loop over one candidate has no second. */
export async function ask(content: string): Promise<string> {
  for (const model of MODELS) {
    try {
      // expect: missing-fallback-tier/none warning
      const completion = await openai.chat.completions.create({ model, messages: [{ role: "user", content }] });
      return completion.choices[0]?.message.content ?? "";
    } catch (error) {
      logger.warn({ error, model }, "next");
    }
  }
  throw new Error("nobody answered");
}
