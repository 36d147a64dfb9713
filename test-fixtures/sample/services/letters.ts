import Anthropic from "@anthropic-ai/sdk";
import { Mistral } from "@mistralai/mistralai";
import OpenAI from "openai";
import { logger } from "@/lib/telemetry";

const anthropic = new Anthropic();
const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? "" });
const openai = new OpenAI();

export async function legalLetter(facts: string): Promise<unknown> {
  try {
    return await openai.responses.create({ model: "gpt-5.6-terra", input: `Letter to the arbitration board: ${facts}` });
  } catch (error) {
    logger.warn({ error }, "legal letter by the second model");
    // expect: missing-fallback-tier/uncleared error model=claude-fable-5
    return anthropic.messages.create({
      // expect: hardcoded-model/restricted error model=claude-fable-5
      model: "claude-fable-5",
      max_tokens: 2000,
      messages: [{ role: "user", content: facts }],
    });
  }
}

export async function condolence(facts: string): Promise<unknown> {
  try {
    // Without await the promise is rejected after the try: the catch below is out of reach.
    // expect: missing-fallback-tier/unreachable error
    return openai.responses.create({ model: "gpt-5.6-terra", input: facts });
  } catch (error) {
    logger.warn({ error }, "condolence by the second model");
    return mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content: facts }] });
  }
}
