import { llm } from "./llm.js";

// expect-none: missing-fallback-tier
export const headline = (text: string) => llm(`Headline for: ${text}`);

export async function teaser(text: string): Promise<string> {
  // expect-none: missing-fallback-tier
  const first = await llm(`Teaser for: ${text}`);
  return first.trim();
}
