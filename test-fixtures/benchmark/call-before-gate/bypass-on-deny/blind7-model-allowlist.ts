// fixture: path=app/api/chat/route.ts
// A refusal of the model is taken for a failure of it.
import { generateText } from "ai";
import { gateway } from "@ai-sdk/gateway";
import { auth } from "@/lib/auth";
import { logger } from "@/lib/logger";
import { grants } from "@/lib/grants";

class ForbiddenError extends Error {
  readonly status = 403;
}

async function assertModelAllowed(userId: string, model: string): Promise<void> {
  const allowed = await grants.modelsOf(userId);
  if (!allowed.includes(model)) throw new ForbiddenError(`${model} is not available to you`);
}

export async function POST(request: Request) {
  const session = await auth();
  if (!session?.user) return new Response("Unauthorized", { status: 401 });
  const { prompt, model } = await request.json();
  try {
    await assertModelAllowed(session.user.id, model);
    const { text } = await generateText({ model: gateway(model), prompt });
    return Response.json({ text });
  } catch (error) {
    logger.warn("falling back", { error, model });
    // expect: call-before-gate/bypass-on-deny error
    const { text } = await generateText({ model: gateway("openai/gpt-5-nano"), prompt });
    return Response.json({ text, degraded: true });
  }
}

export async function PUT(request: Request) {
  const session = await auth();
  if (!session?.user) return new Response("Unauthorized", { status: 401 });
  const { prompt, model } = await request.json();
  try {
    await assertModelAllowed(session.user.id, model);
    const { text } = await generateText({ model: gateway(model), prompt });
    return Response.json({ text });
  } catch (error) {
    if (error instanceof ForbiddenError) return Response.json({ error: error.message }, { status: error.status });
    logger.warn("falling back", { error, model });
    // expect-none: call-before-gate
    const { text } = await generateText({ model: gateway("openai/gpt-5-nano"), prompt });
    return Response.json({ text, degraded: true });
  }
}
