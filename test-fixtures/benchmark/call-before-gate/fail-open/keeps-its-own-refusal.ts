// fixture: path=app/api/poem/route.ts
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { HttpError } from "@/lib/errors";
import { teams } from "@/lib/teams";

const model = openai(process.env.MODEL!);

async function assertPoemsLeft(team: string): Promise<void> {
  const used = await teams.poems(team);
  try {
    if (used >= 20) throw new HttpError(402, "no poems left");
  } catch (error) {
    console.warn(error);
  }
}

async function assertSongsLeft(team: string): Promise<void> {
  try {
    const used = await teams.songs(team);
    if (used >= 20) throw new HttpError(402, "no songs left");
  } catch (error) {
    console.warn(error);
    throw error;
  }
}

async function assertStored(team: string): Promise<void> {
  try {
    if (!(await teams.stored(team))) throw new Error("not stored");
  } catch (error) {
    console.warn(error);
  }
}

export async function POST(request: Request): Promise<Response> {
  const { team, prompt } = await request.json();
  if (!(await teams.has(team))) return Response.json({ error: "no such team" }, { status: 403 });
  await assertPoemsLeft(team);
  // expect: call-before-gate/fail-open error
  const { text } = await generateText({ model, prompt });
  return Response.json({ text });
}

export async function PUT(request: Request): Promise<Response> {
  const { team, prompt } = await request.json();
  await assertSongsLeft(team);
  // expect-none: call-before-gate
  const { text } = await generateText({ model, prompt });
  return Response.json({ text });
}

export async function PATCH(request: Request): Promise<Response> {
  const { team, prompt } = await request.json();
  if (!(await teams.has(team))) return Response.json({ error: "no such team" }, { status: 403 });
  await assertStored(team);
  // expect-none: call-before-gate what is not on policy may be forgotten
  const { text } = await generateText({ model, prompt });
  return Response.json({ text });
}
