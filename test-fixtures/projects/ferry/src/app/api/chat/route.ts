import { captureException } from "@sentry/nextjs";
import { convertToModelMessages, streamText, type UIMessage } from "ai";
import { auth } from "@/lib/auth";
import { membershipOf, tokensSince } from "@/lib/db";
import { models } from "@/lib/models";

export const maxDuration = 60;

async function tokensLeft(workspace: string): Promise<boolean> {
  try {
    return (await tokensSince(workspace, new Date(Date.now() - 30 * 24 * 3_600_000))) < 500_000;
  } catch (error) {
    captureException(error);
    return true;
  }
}

export async function POST(request: Request): Promise<Response> {
  const session = await auth.api.getSession({ headers: request.headers });
  if (session === null) return Response.json({ error: "sign in" }, { status: 401 });
  const { workspace, messages } = (await request.json()) as { workspace: string; messages: UIMessage[] };
  const membership = await membershipOf(session.user.id, workspace);
  if (membership === undefined) return Response.json({ error: "not a member" }, { status: 403 });
  if (!(await tokensLeft(workspace))) return Response.json({ error: "no tokens left" }, { status: 402 });

  // expect: call-before-gate/fail-open error
  // expect: missing-fallback-tier/none warning
  const result = streamText({
    model: models.languageModel("writer"),
    messages: await convertToModelMessages(messages),
    onError: ({ error }) => void captureException(error),
  });
  return result.toUIMessageStreamResponse();
}
