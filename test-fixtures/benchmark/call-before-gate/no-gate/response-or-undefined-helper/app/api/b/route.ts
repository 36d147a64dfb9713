import { generateText } from "ai";
import { xai } from "@ai-sdk/xai";
import { denyUnlessEntitled } from "../../../lib/entitle";

export async function POST(request: Request) {
  const { user, prompt } = await request.json();
  await denyUnlessEntitled(user);
  // expect: call-before-gate/verdict-ignored error
  const { text } = await generateText({ model: xai("grok-4"), prompt });
  return Response.json({ text });
}
