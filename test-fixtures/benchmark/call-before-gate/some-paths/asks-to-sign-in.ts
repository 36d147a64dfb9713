// fixture: path=app/api/chat/route.ts
// What asks to sign in says who asks; the limit of one side is no gate for the other.
import OpenAI from "openai";
import { currentUser } from "@/lib/auth";
import { limits } from "@/lib/limits";

const openai = new OpenAI();

function isDeepModeAuthBlocked(mode: string, guest: boolean): boolean {
  return mode === "deep" && guest;
}

async function enforceGuestLimit(address: string): Promise<Response | null> {
  const { used, max } = await limits.ofGuest(address);
  return used >= max ? new Response("limit", { status: 429 }) : null;
}

async function enforceMemberLimit(user: string): Promise<Response | null> {
  const { used, max } = await limits.of(user);
  return used >= max ? new Response("limit", { status: 429 }) : null;
}

export async function POST(request: Request) {
  const { text, mode } = await request.json();
  const user = await currentUser();
  if (!user) {
    const limited = await enforceGuestLimit(request.headers.get("x-address") ?? "");
    if (limited) return limited;
  }
  if (isDeepModeAuthBlocked(mode, !user)) return new Response("sign in", { status: 401 });
  // expect: call-before-gate/some-paths error
  return Response.json(await openai.responses.create({ model: "gpt-5.4-mini", input: text }));
}

export async function PUT(request: Request) {
  const { text, mode } = await request.json();
  const user = await currentUser();
  if (!user) {
    const limited = await enforceGuestLimit(request.headers.get("x-address") ?? "");
    if (limited) return limited;
  }
  if (isDeepModeAuthBlocked(mode, !user)) return new Response("sign in", { status: 401 });
  if (user) {
    const limited = await enforceMemberLimit(user.id);
    if (limited) return limited;
  }
  // expect-none: call-before-gate
  return Response.json(await openai.responses.create({ model: "gpt-5.4-mini", input: text }));
}
