// A catalogue has a `model` in each entry and chooses none.
interface Price {
  readonly model: string;
  readonly usdPerMillionInput: number;
  readonly usdPerMillionOutput: number;
}

export const PRICES: readonly Price[] = [
  // expect-none: hardcoded-model a price
  { model: "claude-mythos-5", usdPerMillionInput: 30, usdPerMillionOutput: 150 },
  // expect-none: hardcoded-model a price
  { model: "claude-fable-5", usdPerMillionInput: 18, usdPerMillionOutput: 90 },
  { model: "claude-haiku-4-5-20251001", usdPerMillionInput: 1, usdPerMillionOutput: 5 },
];

export const priceOf = (model: string): Price | undefined => PRICES.find((price) => price.model === model);
