import OpenAI from "openai";

const openai = new OpenAI();

/** Part of the package's surface. */
export async function summarise(text: string): Promise<string> {
  // expect: call-before-gate/no-gate warning
  const response = await openai.responses.create({ model: "gpt-5.6-luna", input: text });
  return response.output_text;
}

/** Exported for a neighbour that is gone; nothing outside can reach it. */
export async function headline(text: string): Promise<string> {
  // expect-none: call-before-gate
  const response = await openai.responses.create({ model: "gpt-5.6-luna", input: `Headline: ${text}` });
  return response.output_text;
}
