import OpenAI from "openai";

const openai = new OpenAI();

export async function riskByModel(application: string): Promise<number> {
  // expect-none: missing-fallback-tier the caller has a rule-based answer
  const { output_text } = await openai.responses.create({ model: "gpt-5.5", input: `Risk from 0 to 1: ${application}` });
  return Number(output_text);
}
