import OpenAI from "openai";

const openai = new OpenAI();

export async function POST(request: Request) {
  const { model, prompt } = (await request.json()) as { model: string; prompt: string };
  const response = await openai.responses.create({ model, input: prompt });
  return Response.json({ text: response.output_text });
}
