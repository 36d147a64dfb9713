import OpenAI from "openai";

const openai = new OpenAI();

export async function POST(request: Request) {
  const { prompt, model } = await request.json();
  const completion = await openai.chat.completions.create({ model, messages: [{ role: "user", content: prompt }] });
  return Response.json({ text: completion.choices[0]?.message.content });
}
