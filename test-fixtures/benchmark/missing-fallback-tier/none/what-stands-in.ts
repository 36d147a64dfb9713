// fixture: path=src/lib/insights.ts
import { generateObject, generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { z } from "zod";
import { cache } from "./cache";
import { logger } from "./logger";

const model = anthropic("claude-opus-4-8");

export async function insight(metric: string) {
  try {
    // expect-none: missing-fallback-tier
    const { text } = await generateText({ model, prompt: `Explain ${metric}` });
    await cache.set(metric, text);
    return { text, stale: false };
  } catch (error) {
    logger.warn("insight from cache", error);
    return { text: await cache.get(metric), stale: true };
  }
}

export async function category(ticket: { subject: string; body: string }) {
  try {
    // expect-none: missing-fallback-tier
    const { object } = await generateObject({ model, schema: z.object({ category: z.string() }), prompt: ticket.body });
    return object.category;
  } catch (error) {
    logger.warn("category by rules", error);
    return categoryByKeywords(ticket.subject);
  }
}

function categoryByKeywords(subject: string): string {
  if (/invoice|refund|charge/i.test(subject)) return "billing";
  if (/password|login|2fa/i.test(subject)) return "account";
  return "general";
}

export async function headline(body: string) {
  try {
    // expect: missing-fallback-tier/none
    const { text } = await generateText({ model, prompt: `A headline for ${body}` });
    return text;
  } catch (error) {
    logger.error("headline failed", error);
    return "";
  }
}

export async function reply(body: string) {
  try {
    // expect: missing-fallback-tier/none
    const { text } = await generateText({ model, prompt: body });
    return text;
  } catch (error) {
    logger.error("reply failed", error);
    return "Sorry, something went wrong. Please try again later.";
  }
}

export async function teaser(body: string) {
  try {
    // expect-none: missing-fallback-tier
    const { text } = await generateText({ model, prompt: `A teaser for ${body}` });
    return text;
  } catch (error) {
    logger.error("teaser failed, using the first sentence", error);
    return body.split(/(?<=[.!?])\s/)[0] ?? body.slice(0, 140);
  }
}

export async function keywords(body: string): Promise<string[]> {
  // expect: missing-fallback-tier/none
  const { object } = await generateObject({ model, schema: z.object({ keywords: z.string().array() }), prompt: body }).catch((error) => {
    logger.error("keywords failed", error);
    return { object: { keywords: [] as string[] } };
  });
  return object.keywords;
}
