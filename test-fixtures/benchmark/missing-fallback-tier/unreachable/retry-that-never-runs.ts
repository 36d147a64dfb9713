import OpenAI from "openai";

const openai = new OpenAI();

/** What can't run here is a retry of the same model, no fallback. */
export async function insist(input: string): Promise<unknown> {
  let last: unknown;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      // expect: missing-fallback-tier/none warning
      return openai.responses.create({ model: "gpt-5.5", input });
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
