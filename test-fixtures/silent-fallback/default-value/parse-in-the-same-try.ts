// Only the parser can end up here: the call's own failure is handled before.
import Anthropic from "@anthropic-ai/sdk";
import pino from "pino";

const log = pino();
const anthropic = new Anthropic();

async function answer(question: string): Promise<string> {
  try {
    const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 99, messages: [{ role: "user", content: question }] });
    return message.content[0]?.type === "text" ? message.content[0].text : "{}";
    // expect-none: silent-fallback logged
  } catch (error) {
    log.error({ error }, "answer failed");
    throw error;
  }
}

export async function rating(review: string): Promise<number | undefined> {
  const text = await answer(`Rate as {"stars": n}: ${review}`);
  try {
    return (JSON.parse(text) as { stars: number }).stars;
    // expect-none: silent-fallback
  } catch {
    return undefined;
  }
}
