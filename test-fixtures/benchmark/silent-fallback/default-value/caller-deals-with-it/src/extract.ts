import OpenAI from "openai";

const openai = new OpenAI();

/** Undefined when the model fails. */
export async function extractDate(input: string): Promise<string | undefined> {
  try {
    return (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;
    // expect-none: silent-fallback its only caller records it
  } catch {
    return undefined;
  }
}

export async function extractPlace(input: string): Promise<string | undefined> {
  try {
    return (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;
    // expect: silent-fallback/default-value warning
  } catch {
    return undefined;
  }
}

/** Throws where the model fails. */
export async function extractName(input: string): Promise<string> {
  return (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;
}
