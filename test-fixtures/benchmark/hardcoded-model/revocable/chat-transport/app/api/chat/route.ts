import { streamText } from "ai";
import { gateway } from "@ai-sdk/gateway";
export async function POST(req: Request) {
  const { messages, model } = await req.json();
  const result = streamText({ model: gateway(model), messages });
  return result.toUIMessageStreamResponse();
}
