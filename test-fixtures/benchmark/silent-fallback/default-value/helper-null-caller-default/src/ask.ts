import OpenAI from "openai";

const openai = new OpenAI();

export async function ask(input: string): Promise<string | null> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect: silent-fallback/default-value warning
  } catch {
    return null;
  }
}
