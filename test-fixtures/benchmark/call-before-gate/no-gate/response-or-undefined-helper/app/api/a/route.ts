import { generateText } from "ai";
import { xai } from "@ai-sdk/xai";
import { denyUnlessEntitled } from "../../../lib/entitle";

export async function POST(request: Request) {
  const { user, prompt } = await request.json();
  // mutate: gate
  const refusal = await denyUnlessEntitled(user);
  if (refusal) return refusal;
  // expect-none: call-before-gate
  const { text } = await generateText({ model: xai("grok-4"), prompt });
  return Response.json({ text });
}
