// fixture: path=app/api/drafts/route.ts
// Two limits, of which the guests' one is asked of guests and the members' one of members.
import { anthropic } from "@ai-sdk/anthropic";
import { generateText, streamText } from "ai";
import { currentUser } from "@/lib/session";
import { dailyAllowance } from "@/lib/limits";

async function checkGuestQuota(address: string | null): Promise<Response | null> {
  const { left } = await dailyAllowance(`guest:${address}`);
  return left > 0 ? null : new Response("No drafts left for guests", { status: 402 });
}

async function checkMemberQuota(user: string): Promise<Response | null> {
  const { left } = await dailyAllowance(`member:${user}`);
  return left > 0 ? null : new Response("Plan limit reached", { status: 402 });
}

async function checkLongDraftQuota(user: string): Promise<Response | null> {
  const { left } = await dailyAllowance(`long:${user}`);
  return left > 0 ? null : new Response("No long drafts left", { status: 402 });
}

export async function POST(request: Request) {
  const { text, long } = (await request.json()) as { text: string; long: boolean };
  const user = await currentUser();
  const isGuest = !user;
  if (isGuest) {
    const limited = await checkGuestQuota(request.headers.get("x-forwarded-for"));
    if (limited) return limited;
  }
  if (!isGuest) {
    const limited = await checkMemberQuota(user.id);
    if (limited) return limited;
    if (long) {
      const refused = await checkLongDraftQuota(user.id);
    }
  }
  if (isGuest) {
    // expect-none: call-before-gate guests are never asked for long drafts
    const { text: answer } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: text });
    return Response.json({ answer });
  }
  // expect: call-before-gate/verdict-ignored error
  const stream = streamText({ model: anthropic("claude-haiku-4-5"), prompt: text });
  return stream.toTextStreamResponse();
}
