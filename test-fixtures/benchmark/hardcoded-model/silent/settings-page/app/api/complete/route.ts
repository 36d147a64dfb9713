import OpenAI from "openai";

export async function POST(request: Request) {
  const { model, input } = await request.json();
  return Response.json(await new OpenAI().responses.create({ model, input }));
}
