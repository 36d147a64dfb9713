import { draftReply } from "../../../src/ai/draft";
import { assertHasAiAccess } from "../../../src/premium";
import { requireUser } from "../../../src/session";

export async function POST(request: Request) {
  const userId = await requireUser(request);
  await assertHasAiAccess(userId);
  const { thread, tone } = await request.json();
  // expect-none: call-before-gate
  return Response.json({ draft: await draftReply(thread, tone ?? "friendly") });
}
