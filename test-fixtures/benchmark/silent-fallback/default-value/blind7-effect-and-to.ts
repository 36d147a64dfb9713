// fixture: path=src/lib/pricing.ts
import OpenAI from "openai";
import to from "await-to-js";
import { logger } from "./logger";

const openai = new OpenAI();
const estimate = async (item: string) => Number((await openai.responses.create({ model: "gpt-5-mini", input: `A price for ${item}` })).output_text);

export async function price(item: string): Promise<number> {
  const [error, value] = await to(estimate(item));
  // expect-none: silent-fallback thrown
  if (error) throw error;
  return value ?? 0;
}

export async function priceOrZero(item: string): Promise<number> {
  const [error, value] = await to(estimate(item));
  // expect: silent-fallback/default-value warning
  if (error) return 0;
  return value ?? 0;
}

export async function priceLogged(item: string): Promise<number> {
  const [error, value] = await to(estimate(item));
  // expect-none: silent-fallback logged
  if (error) {
    logger.error({ err: error, item }, "no price");
    return 0;
  }
  return value ?? 0;
}
