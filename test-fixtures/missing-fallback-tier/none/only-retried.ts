// Asking the same model again is no tier.
import { ChatAnthropic } from "@langchain/anthropic";
import OpenAI from "openai";
import pRetry from "p-retry";

const patient = new ChatAnthropic({ model: "claude-opus-4-5-20251101", maxRetries: 5 }).withRetry({ stopAfterAttempt: 3 });
const openai = new OpenAI({ maxRetries: 6 });

export async function verdict(file: string): Promise<string> {
  // expect: missing-fallback-tier/none warning
  const { content } = await patient.invoke(file);
  return String(content);
}

export const retried = (input: string) =>
  // expect: missing-fallback-tier/none warning
  pRetry(() => openai.responses.create({ model: "gpt-5.5", input }), { retries: 4 });

export async function threeTimes(input: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      // expect: missing-fallback-tier/none warning
      return await openai.responses.create({ model: "gpt-5.5", input });
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
    }
  }
}
