/** List prices in US dollars per million tokens, for the monthly statement of each desk. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

// expect-none
const PRICES: Readonly<Record<string, Price>> = {
  // expect-none
  "claude-mythos-5": { input: 30, output: 150 },
  "claude-opus-4-8": { input: 5, output: 25 },
  "claude-sonnet-4-6": { input: 3, output: 15 },
  "gpt-5.6-terra": { input: 2.5, output: 10 },
  "gpt-5.6-luna": { input: 0.2, output: 0.8 },
  // expect-none
  "claude-3-opus-20240229": { input: 15, output: 75 },
};

export function costInCents(model: string, tokens: { readonly input: number; readonly output: number }): number {
  // expect-none
  const price = PRICES[model] ?? (model.startsWith("claude-") ? PRICES["claude-sonnet-4-6"] : PRICES["gpt-5.6-terra"]);
  if (!price) return 0;
  return (tokens.input * price.input + tokens.output * price.output) / 10_000;
}
