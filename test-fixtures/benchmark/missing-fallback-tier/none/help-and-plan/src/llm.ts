import OpenAI from "openai";

const openai = new OpenAI();

export async function frontier(prompt: string): Promise<string> {
  // expect: missing-fallback-tier/none
  const completion = await openai.chat.completions.create({ model: "gpt-5.6-sol", messages: [{ role: "user", content: prompt }] });
  return completion.choices[0]?.message.content ?? "";
}

export async function grounded(prompt: string): Promise<string> {
  // expect-none: missing-fallback-tier
  const completion = await openai.chat.completions.create({ model: "gpt-5.6-sol", messages: [{ role: "user", content: prompt }] });
  return completion.choices[0]?.message.content ?? "";
}
