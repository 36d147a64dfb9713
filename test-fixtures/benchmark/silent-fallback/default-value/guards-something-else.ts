import OpenAI from "openai";
import { z } from "zod";
import { db } from "./db";
import { redis } from "./redis";

const openai = new OpenAI();
const Tags = z.array(z.string());

export async function parses(input: string): Promise<string[]> {
  const response = await openai.responses.create({ model: "gpt-5.4-mini", input });
  try {
    return Tags.parse(JSON.parse(response.output_text));
    // expect-none: silent-fallback the answer is parsed here
  } catch {
    return [];
  }
}

export async function caches(input: string): Promise<string> {
  const response = await openai.responses.create({ model: "gpt-5.4-mini", input });
  // expect-none: silent-fallback
  await redis.set(input, response.output_text).catch(() => undefined);
  return response.output_text;
}

export async function readsTheCacheFirst(input: string): Promise<string> {
  let hit: string | null = null;
  try {
    hit = await redis.get(input);
    // expect-none: silent-fallback
  } catch {
    hit = null;
  }
  return hit ?? (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;
}

export async function records(input: string): Promise<string> {
  const response = await openai.responses.create({ model: "gpt-5.4-mini", input });
  try {
    await db.usage.create({ data: { tokens: response.usage?.total_tokens ?? 0 } });
    // expect-none: silent-fallback
  } catch {
    // usage is best effort
  }
  return response.output_text;
}

export async function both(input: string): Promise<string[]> {
  try {
    const response = await openai.responses.create({ model: "gpt-5.4-mini", input });
    return Tags.parse(JSON.parse(response.output_text));
    // expect: silent-fallback/default-value warning
  } catch {
    return [];
  }
}

export async function lookupInTheTry(input: string): Promise<string | null> {
  const response = await openai.responses.create({ model: "gpt-5.4-mini", input });
  try {
    const row = await db.labels.findFirst({ where: { name: response.output_text } });
    return row?.id ?? null;
    // expect-none: silent-fallback
  } catch {
    return null;
  }
}
