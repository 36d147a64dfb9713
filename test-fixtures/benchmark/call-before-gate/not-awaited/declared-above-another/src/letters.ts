import OpenAI from "openai";
import { quotas } from "./quotas.js";

const openai = new OpenAI();

async function assertQuota(userId: string): Promise<void> {
  const { used, limit } = await quotas.of(userId);
  if (used >= limit) throw new Error("quota exceeded");
}

export async function write(userId: string, topic: string) {
  await assertQuota(userId);
  const response = await openai.responses.create({ model: "gpt-5.6-luna", input: topic });
  return response.output_text;
}
