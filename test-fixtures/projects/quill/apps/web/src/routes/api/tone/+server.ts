import { openai } from "@ai-sdk/openai";
import { error, type RequestHandler } from "@sveltejs/kit";
import { limits } from "@quill/ai";
import { streamText } from "ai";
import { env } from "$env/dynamic/private";

export const POST: RequestHandler = async ({ request, locals }) => {
  const { text, tone } = await request.json();
  const allowed = await limits.canUseTone(locals.session?.userId ?? "").catch(() => true);
  if (!allowed) error(403, "your plan has no tones");
  // expect: call-before-gate/fail-open error
  const result = streamText({
    model: openai(env.TONE_MODEL ?? ""),
    prompt: `In a ${tone} tone: ${text}`,
    onError: ({ error: cause }) => console.error("tone", cause),
  });
  return result.toTextStreamResponse();
};
