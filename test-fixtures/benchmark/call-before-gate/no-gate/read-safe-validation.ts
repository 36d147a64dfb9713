// fixture: path=app/api/ask/route.ts
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { z } from "zod";

const schema = z.object({ question: z.string() });

/** The shape of a request, without throwing: no policy. */
function safeValidateBody(body: unknown) {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return { success: false as const, error: parsed.error.message };
  return { success: true as const, data: parsed.data };
}

export async function POST(request: Request) {
  const body = safeValidateBody(await request.json());
  if (!body.success) return Response.json({ error: body.error }, { status: 400 });
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: body.data.question });
  return Response.json({ text });
}
