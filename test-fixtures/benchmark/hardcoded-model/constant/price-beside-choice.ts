import OpenAI from "openai";

const openai = new OpenAI();

/** Cents for a million tokens. */
const PRICES: Record<string, number> = {
  // expect-none: hardcoded-model a price chooses nothing
  "gpt-5.6-terra": 25,
};

// expect: hardcoded-model/constant model=gpt-5.6-terra trace=@send
const SUMMARY_MODEL = "gpt-5.6-terra";

export async function summarize(note: string): Promise<{ readonly text: string; readonly cents: number }> {
  // label: send
  const response = await openai.responses.create({ model: SUMMARY_MODEL, input: note });
  const tokens = response.usage?.total_tokens ?? 0;
  return { text: response.output_text, cents: ((PRICES[response.model] ?? 0) * tokens) / 1_000_000 };
}
