// A proxy: the browser's body goes on as it is.
import OpenAI from "openai";

const openai = new OpenAI();

export async function POST(request: Request) {
  const body = await request.json();
  return Response.json(await openai.responses.create({ ...body, metadata: { via: "gpt-5.5" } }));
}

export const typed = (params: OpenAI.Responses.ResponseCreateParamsNonStreaming) => openai.responses.create(params);
