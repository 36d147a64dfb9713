// No catch in sight: the error is a value, and a branch on it serves something else.
import to from "await-to-js";
import OpenAI from "openai";
import pino from "pino";

const log = pino();
const openai = new OpenAI();
const ask = (input: string) => openai.responses.create({ model: "gpt-5.6-luna", input });

export async function related(term: string): Promise<string[]> {
  const [error, answer] = await to(ask(`Related terms: ${term}`));
  // expect: silent-fallback/default-value warning
  if (error) return [];
  return answer?.output_text.split(",") ?? [];
}

export async function synonyms(term: string): Promise<string[]> {
  const [error, answer] = await to(ask(`Synonyms: ${term}`));
  // expect-none: silent-fallback
  if (error) {
    log.warn({ error, term }, "no synonyms");
    return [];
  }
  return answer?.output_text.split(",") ?? [];
}
