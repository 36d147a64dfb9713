import OpenAI from "openai";

const openai = new OpenAI();

export async function summarise(text: string): Promise<string> {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return answer.output_text;
}

export async function keywords(text: string): Promise<string> {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return answer.output_text;
}
