import OpenAI from "openai";

const openai = new OpenAI();

function parse(text: string): readonly string[] {
  try {
    return JSON.parse(text) as string[];
    // expect-none: silent-fallback what is replaced was an answer
  } catch {
    return text.split("\n");
  }
}

export async function ideas(input: string): Promise<readonly string[]> {
  const response = await openai.responses.create({ model: "gpt-5.6-luna", input });
  return parse(response.output_text);
}
