import { streamText } from "ai";
import { previewModel } from "../../../lib/models";

export async function POST(req: Request) {
  const { messages } = await req.json();
  // expect: call-before-gate/no-gate
  const result = streamText({ model: previewModel(), messages });
  return result.toUIMessageStreamResponse();
}
