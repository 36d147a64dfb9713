import { fallback, handleAll, retry, wrap, ExponentialBackoff } from "cockatiel";
import OpenAI from "openai";
import { bestsellers } from "./catalog";
import { logger } from "./logger";

const openai = new OpenAI();
const popular = fallback(handleAll, () => {
  logger.warn("recommendations come from the bestseller list");
  return bestsellers();
});
const policy = wrap(popular, retry(handleAll, { maxAttempts: 2, backoff: new ExponentialBackoff() }));

export function recommend(history: string[]): Promise<string[]> {
  return policy.execute(async () => {
    const response = await openai.responses.create({ model: "gpt-5.6-sol", input: history.join("\n") });
    return response.output_text.split("\n");
  });
}
