import OpenAI from "openai";

const openai = new OpenAI();

export async function classify(ticket: string): Promise<string> {
  let category = "general";
  try {
    const answer = await openai.responses.create({ model: "gpt-5.6-luna", input: `Category of: ${ticket}` });
    category = answer.output_text.trim();
    // expect: silent-fallback/default-value warning
  } catch {
    category = "unclassified";
  }
  return category;
}
