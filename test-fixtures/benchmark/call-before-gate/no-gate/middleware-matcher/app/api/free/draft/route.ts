import OpenAI from "openai";

const openai = new OpenAI();

export async function POST(request: Request) {
  // expect: call-before-gate/no-gate warning "/api/free/draft"
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: await request.text() });
  return Response.json(answer.output_text);
}
