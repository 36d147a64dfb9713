import * as Sentry from "@sentry/nextjs";
import { streamText } from "ai";
import { z } from "zod";
import { auth } from "@/auth";
import { utilityModels } from "@/lib/ai/providers";
import { entitlementsByPlan } from "@/lib/ai/entitlements";
import { documentById, planOf } from "@/lib/db/queries";

const bodySchema = z.object({ instruction: z.string(), preview: z.boolean().default(false) });

async function assertMayRewrite(userId: string) {
  const plan = await planOf(userId);
  if (!entitlementsByPlan[plan].rewrite) throw new Error("plan does not include rewriting");
}

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const session = await auth();
  if (!session?.user) return new Response(null, { status: 401 });
  const { instruction, preview } = bodySchema.parse(await request.json());

  const doc = await documentById(id);
  if (!doc) return new Response(null, { status: 404 });

  // a preview is short, so everybody gets it
  if (!preview) await assertMayRewrite(session.user.id);

  // expect: call-before-gate/some-paths error
  // expect: missing-fallback-tier/none warning
  const result = streamText({
    model: utilityModels.rewrite,
    system: instruction,
    prompt: preview ? doc.body.slice(0, 800) : doc.body,
    onError: ({ error }) => {
      Sentry.captureException(error);
    },
  });
  return result.toTextStreamResponse();
}

export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await auth();
  if (!session?.user) return new Response(null, { status: 401 });
  const doc = await documentById((await params).id);
  if (doc?.ownerId !== session.user.id) return new Response(null, { status: 403 });
  // expect-none: call-before-gate who owns the document decides
  // expect: missing-fallback-tier/none warning
  const result = streamText({ model: utilityModels.rewrite, prompt: `Fix the spelling only:\n${doc.body}` });
  return result.toTextStreamResponse();
}
