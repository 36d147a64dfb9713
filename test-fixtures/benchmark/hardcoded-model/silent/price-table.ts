// Prices and limits by id: looked up, never sent.
import Anthropic from "@anthropic-ai/sdk";

interface Price {
  input: number;
  output: number;
}

const PRICES: Record<string, Price> = {
  "claude-opus-4-8": { input: 5, output: 25 },
  "claude-fable-5": { input: 30, output: 150 },
  "gpt-3.5-turbo": { input: 0.5, output: 1.5 },
};
const CONTEXT = new Map([
  ["claude-fable-5", 1_000_000],
  ["claude-3-opus-20240229", 200_000],
]);
const DEFAULT_PRICE = PRICES["claude-opus-4-8"];

export async function priced(client: Anthropic, model: string, content: string) {
  const message = await client.messages.create({ model, max_tokens: Math.min(4_000, CONTEXT.get(model) ?? 4_000), messages: [{ role: "user", content }] });
  const price = PRICES[message.model] ?? DEFAULT_PRICE;
  return { message, cost: (message.usage.input_tokens * price.input + message.usage.output_tokens * price.output) / 1e6 };
}
