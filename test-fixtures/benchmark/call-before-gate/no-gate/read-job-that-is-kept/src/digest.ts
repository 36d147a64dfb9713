import OpenAI from "openai";

const client = new OpenAI();

export async function digest(text: string) {
  // expect: call-before-gate/no-gate warning "POST /digest"
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: text }] });
  return completion.choices[0]?.message.content;
}
