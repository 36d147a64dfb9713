import * as Sentry from "@sentry/nextjs";
import { auth } from "@clerk/nextjs/server";
import { convertToModelMessages, streamText, type UIMessage } from "ai";
import { chatModelFor } from "@/lib/ai/models";
import { hasFeature } from "@/lib/billing/entitlements";
import { planOf } from "@/lib/billing/plans";
import { ratelimit } from "@/lib/ratelimit";

export const maxDuration = 60;

export async function POST(req: Request) {
  const { userId, orgId } = await auth();
  if (!userId) return new Response("Unauthorized", { status: 401 });

  const { success } = await ratelimit.limit(userId);
  if (!success) return new Response("Slow down", { status: 429 });

  if (!(await hasFeature(orgId, "chat"))) return Response.json({ error: "upgrade" }, { status: 402 });

  const { messages }: { messages: UIMessage[] } = await req.json();
  // expect-none: call-before-gate
  // expect: missing-fallback-tier/none warning
  const result = streamText({
    model: chatModelFor(await planOf(orgId)),
    messages: convertToModelMessages(messages),
    abortSignal: req.signal,
    onError({ error }) {
      Sentry.captureException(error, { tags: { route: "chat" } });
    },
  });
  return result.toUIMessageStreamResponse({ onError: () => "The assistant is not available." });
}
