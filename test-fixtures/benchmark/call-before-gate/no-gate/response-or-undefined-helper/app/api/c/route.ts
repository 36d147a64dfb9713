import { generateText } from "ai";
import { xai } from "@ai-sdk/xai";
import { denyUnlessEntitled } from "../../../lib/entitle";

export async function POST(request: Request) {
  const { user, prompt } = await request.json();
  const refusal = denyUnlessEntitled(user);
  if (refusal instanceof Response) return refusal;
  // expect: call-before-gate/not-awaited error
  const { text } = await generateText({ model: xai("grok-4"), prompt });
  return Response.json({ text });
}
