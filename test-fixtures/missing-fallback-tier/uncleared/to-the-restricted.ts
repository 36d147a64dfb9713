import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import pino from "pino";

const log = pino();
const openai = new OpenAI();
const anthropic = new Anthropic();

export async function assessDamage(report: string) {
  try {
    return (await openai.responses.create({ model: "gpt-5.5", input: report })).output_text;
  } catch (error) {
    log.warn({ error }, "fallback");
    // expect: missing-fallback-tier/uncleared error model=claude-mythos-5
    const message = await anthropic.messages.create({
      model: "claude-mythos-5",
      max_tokens: 700,
      messages: [{ role: "user", content: report }],
    });
    return message.content;
  }
}
