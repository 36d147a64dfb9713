import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
const CANDIDATES = ["gpt-5.6-sol", "gpt-4-0314"];

export async function toSql(question: string): Promise<string> {
  for (const model of CANDIDATES) {
    try {
      // expect: missing-fallback-tier/uncleared
      const response = await openai.responses.create({ model, input: `SQL for: ${question}` });
      return response.output_text;
    } catch (error) {
      logger.warn({ error, model }, "candidate failed");
    }
  }
  throw new Error("no candidate answered");
}
