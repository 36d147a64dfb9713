// fixture: path=app/api/ask/route.ts
// Both kinds of callers are checked, in different ways.
import { streamText } from "ai";
import { openai } from "@ai-sdk/openai";
import { getUser } from "@/lib/user";
import { guestQuota, memberQuota } from "@/lib/quota";

export async function POST(request: Request) {
  const { prompt } = await request.json();
  const user = await getUser(request);
  const isGuest = !user;
  if (isGuest) {
    const { exceeded } = await guestQuota.check(request.headers.get("x-forwarded-for"));
    if (exceeded) return Response.json({ error: "sign up to go on" }, { status: 429 });
  }
  if (!isGuest) {
    const { exceeded } = await memberQuota.check(user.id);
    if (exceeded) return Response.json({ error: "upgrade to go on" }, { status: 429 });
  }
  // expect-none: call-before-gate
  return streamText({ model: openai("gpt-5.4-mini"), prompt }).toTextStreamResponse();
}

export async function PUT(request: Request) {
  const { prompt } = await request.json();
  const user = await getUser(request);
  if (user) {
    const { exceeded } = await memberQuota.check(user.id);
    if (exceeded) return Response.json({ error: "upgrade to go on" }, { status: 429 });
  }
  // expect: call-before-gate/some-paths error
  return streamText({ model: openai("gpt-5.4-mini"), prompt }).toTextStreamResponse();
}
