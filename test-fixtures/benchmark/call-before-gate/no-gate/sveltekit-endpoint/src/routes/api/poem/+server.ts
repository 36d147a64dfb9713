import { json } from "@sveltejs/kit";
import { streamText } from "ai";
import { mistral } from "@ai-sdk/mistral";
import { assertCredits } from "$lib/server/limits";

export async function POST({ request, locals }) {
  // mutate: gate
  await assertCredits(locals);
  const { topic } = await request.json();
  // expect-none: call-before-gate
  const result = streamText({ model: mistral("mistral-large-latest"), prompt: topic });
  return result.toTextStreamResponse();
}

export async function PUT({ request, locals }) {
  const { topic } = await request.json();
  // expect: call-before-gate/gate-after-call error
  const result = streamText({ model: mistral("mistral-large-latest"), prompt: topic });
  await assertCredits(locals);
  return result.toTextStreamResponse();
}
