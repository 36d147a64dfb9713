import OpenAI from "openai";

const openai = new OpenAI();

export async function ask(input: string): Promise<string | null> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect-none: silent-fallback the only caller records the null
  } catch {
    return null;
  }
}
