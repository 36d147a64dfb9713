// fixture: profile=strict
import OpenAI from "openai";

const openai = new OpenAI();

export async function describe(input: string): Promise<string> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect-none: silent-fallback
  } catch (error) {
    console.error("describe failed", error);
    return "";
  }
}
