import OpenAI from "openai";

const openai = new OpenAI();

export async function guardrail(question: string): Promise<{ rejected: boolean }> {
  const { results } = await openai.moderations.create({ model: "omni-moderation-latest", input: question });
  return { rejected: results.some(({ flagged }) => flagged) };
}
