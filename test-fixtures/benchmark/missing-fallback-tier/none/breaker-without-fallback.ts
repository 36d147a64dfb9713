import CircuitBreaker from "opossum";
import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

async function explainPrice(sku: string): Promise<string> {
  // expect: missing-fallback-tier/none
  const message = await client.messages.create({
    model: "claude-opus-4-8",
    max_tokens: 300,
    messages: [{ role: "user", content: `Explain the price of ${sku}` }],
  });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}

const breaker = new CircuitBreaker(explainPrice, { timeout: 8000, errorThresholdPercentage: 50 });

export const priceExplanation = (sku: string): Promise<string> => breaker.fire(sku);
