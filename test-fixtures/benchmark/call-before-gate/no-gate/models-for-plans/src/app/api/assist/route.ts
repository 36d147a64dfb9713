import { streamText } from "ai";
import { modelFor } from "../../../lib/models";

export async function POST(req: Request) {
  const { orgId, messages } = await req.json();
  // expect-none: call-before-gate
  const result = streamText({ model: await modelFor(orgId), messages });
  return result.toUIMessageStreamResponse();
}
