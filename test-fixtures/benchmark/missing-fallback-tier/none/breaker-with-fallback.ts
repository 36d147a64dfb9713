import CircuitBreaker from "opossum";
import Anthropic from "@anthropic-ai/sdk";
import { Mistral } from "@mistralai/mistralai";
import { logger } from "./logger";

const anthropic = new Anthropic();
const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? "" });

async function viaClaude(content: string): Promise<string> {
  const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 500, messages: [{ role: "user", content }] });
  return JSON.stringify(message.content);
}

async function viaMistral(content: string): Promise<string> {
  const result = await mistral.chat.complete({ model: "mistral-large-latest", messages: [{ role: "user", content }] });
  return String(result.choices[0]?.message.content);
}

const breaker = new CircuitBreaker(viaClaude, { timeout: 10_000 });
breaker.fallback(viaMistral);
breaker.on("fallback", () => logger.warn("claude is out, mistral answers"));

export const answer = (question: string): Promise<string> => breaker.fire(question);
