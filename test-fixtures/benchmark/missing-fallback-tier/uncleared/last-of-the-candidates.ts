import OpenAI from "openai";
import { logger } from "./logger.js";

const openrouter = new OpenAI({ baseURL: "https://openrouter.ai/api/v1" });

export async function ask(content: string): Promise<string> {
  // label: list
  for (const model of ["openai/gpt-5.6-terra", "anthropic/claude-fable-5"]) {
    try {
      // expect: missing-fallback-tier/uncleared error model=anthropic/claude-fable-5 trace=@list
      const completion = await openrouter.chat.completions.create({ model, messages: [{ role: "user", content }] });
      return completion.choices[0]?.message.content ?? "";
    } catch (error) {
      logger.warn({ error, model }, "next");
    }
  }
  throw new Error("nobody answered");
}
