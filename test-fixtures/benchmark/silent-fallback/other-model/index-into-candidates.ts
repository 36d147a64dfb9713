import OpenAI from "openai";

const openai = new OpenAI();
const CHAIN = ["gpt-5.6-terra", "gpt-5.6-luna"] as const;

export async function ask(input: string, at = 0): Promise<string> {
  for (let i = at; i < CHAIN.length; i++) {
    const model = CHAIN[i] ?? CHAIN[0];
    try {
      return (await openai.responses.create({ model, input })).output_text;
      // expect: silent-fallback/other-model error
    } catch {
      // on to the next
    }
  }
  throw new Error("all models failed");
}
