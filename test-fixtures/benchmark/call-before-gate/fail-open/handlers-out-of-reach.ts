// fixture: path=app/api/ask/route.ts
import OpenAI from "openai";
import { logger } from "@/lib/logger";

const openai = new OpenAI();

async function assertMember(userId: string): Promise<void> {
  const response = await fetch(`https://teams.internal/members/${userId}`);
  if (response.status === 403) throw new Error("not a member");
}

function giveUp(error: unknown): never {
  throw new Error("could not ask", { cause: error });
}

export async function POST(request: Request) {
  const { userId, text } = await request.json();
  await assertMember(userId).catch(console.error);
  // expect: call-before-gate/fail-open
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: text });
  return Response.json(out.output_text);
}

export async function PUT(request: Request) {
  const { userId, text } = await request.json();
  await assertMember(userId).catch(logger.warn);
  // expect: call-before-gate/fail-open
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: text });
  return Response.json(out.output_text);
}

export async function PATCH(request: Request) {
  const { userId, text } = await request.json();
  await assertMember(userId).catch(giveUp);
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: text });
  return Response.json(out.output_text);
}
