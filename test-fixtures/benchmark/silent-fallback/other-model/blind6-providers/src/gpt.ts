import OpenAI from "openai";

const client = new OpenAI();

export async function ask(input: string): Promise<string> {
  return (await client.responses.create({ model: "gpt-5.4-mini", input })).output_text;
}
