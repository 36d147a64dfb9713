// fixture: path=src/routes/api/+server.ts
import { error, json } from "@sveltejs/kit";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { permissions } from "$lib/server/permissions";

async function canUseAssistant(userId: string): Promise<boolean> {
  const granted = await permissions.list(userId);
  return granted.includes("assistant");
}

export async function POST({ request, locals }) {
  if (!locals.user) error(401);
  if (await canUseAssistant(locals.user.id)) error(403, "Not allowed");
  const { prompt } = await request.json();
  // expect: call-before-gate/verdict-ignored error
  const { text } = await generateText({ model: openai("gpt-5-mini"), prompt });
  return json({ text });
}

export async function PUT({ request, locals }) {
  if (!locals.user) error(401);
  if (!(await canUseAssistant(locals.user.id))) error(403, "Not allowed");
  const { prompt } = await request.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5-mini"), prompt });
  return json({ text });
}
