import { draftReply } from "../../../src/ai/draft";
import { requireUser } from "../../../src/session";

export async function POST(request: Request) {
  await requireUser(request);
  const { thread } = await request.json();
  // expect: call-before-gate/some-paths error
  const draft = await draftReply(thread, "gentle reminder");
  return Response.json({ draft });
}
