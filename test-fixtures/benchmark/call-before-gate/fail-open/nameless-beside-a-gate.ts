// fixture: path=app/api/ask/route.ts
import { openai } from "@ai-sdk/openai";
import { streamText } from "ai";
import { accounts } from "@/lib/accounts";

const model = openai(process.env.MODEL!);

async function creditsLeft(account: string): Promise<boolean> {
  try {
    return (await accounts.credits(account)) > 0;
  } catch (error) {
    console.error(error);
    return true;
  }
}

async function tokensLeft(account: string): Promise<boolean> {
  try {
    return (await accounts.tokens(account)) > 0;
  } catch (error) {
    console.error(error);
    return false;
  }
}

export async function POST(request: Request): Promise<Response> {
  const { account, prompt } = await request.json();
  if ((await accounts.memberOf(account)) === null) return Response.json({ error: "not a member" }, { status: 403 });
  if (!(await creditsLeft(account))) return Response.json({ error: "no credits left" }, { status: 402 });
  // expect: call-before-gate/fail-open error
  return streamText({ model, prompt }).toTextStreamResponse();
}

export async function PUT(request: Request): Promise<Response> {
  const { account, prompt } = await request.json();
  if ((await accounts.memberOf(account)) === null) return Response.json({ error: "not a member" }, { status: 403 });
  if (!(await tokensLeft(account))) return Response.json({ error: "no tokens left" }, { status: 402 });
  // expect-none: call-before-gate
  return streamText({ model, prompt }).toTextStreamResponse();
}

/** A hint that is only shown when it can be had is no gate. */
async function hasHint(account: string): Promise<boolean> {
  try {
    return await accounts.hint(account);
  } catch {
    return true;
  }
}

export async function PATCH(request: Request): Promise<Response> {
  const { account, prompt } = await request.json();
  if ((await accounts.memberOf(account)) === null) return Response.json({ error: "not a member" }, { status: 403 });
  const system = (await hasHint(account)) ? "Give a hint." : undefined;
  // expect-none: call-before-gate
  return streamText({ model, prompt, system }).toTextStreamResponse();
}
