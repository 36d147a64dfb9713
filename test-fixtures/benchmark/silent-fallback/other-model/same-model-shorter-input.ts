import OpenAI from "openai";

const openai = new OpenAI();

const ask = (input: string) => openai.responses.create({ model: "gpt-5.6-luna", input });

/** The same model, asked for less. */
export async function condense(text: string): Promise<string> {
  try {
    return (await ask(text)).output_text;
    // expect-none: silent-fallback
  } catch {
    return (await ask(text.slice(0, 4000))).output_text;
  }
}
