// The second call does not stand in for a failed one: the answer could not be read.
import OpenAI from "openai";

const openai = new OpenAI();
const ask = async (input: string): Promise<string> => (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;

export async function extract(invoice: string): Promise<unknown> {
  const answer = await ask(`As JSON: ${invoice}`);
  try {
    return JSON.parse(answer);
    // expect-none: silent-fallback
  } catch {
    return JSON.parse(await ask(`Mend this JSON, answer with nothing else: ${answer}`));
  }
}
