import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import pino from "pino";

const log = pino();
const openai = new OpenAI();
const anthropic = new Anthropic();

export async function compare(a: string, b: string): Promise<string> {
  const question = `Which is the better offer?\n1: ${a}\n2: ${b}`;
  try {
    // expect-none: missing-fallback-tier
    const answer = await openai.responses.create({ model: "gpt-5.5", input: question });
    return answer.output_text;
  } catch (error) {
    log.warn({ error }, "falling back");
    // expect-none: missing-fallback-tier a fallback needs none
    const message = await anthropic.messages.create({
      model: "claude-sonnet-4-6",
      max_tokens: 500,
      messages: [{ role: "user", content: question }],
    });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  }
}
