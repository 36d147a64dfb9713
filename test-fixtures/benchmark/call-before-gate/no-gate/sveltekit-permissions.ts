// fixture: path=src/routes/api/ideas/+server.ts
import { error, json } from "@sveltejs/kit";
import { generateText } from "ai";
import { xai } from "@ai-sdk/xai";

export async function POST({ request, locals }) {
  const { topic } = await request.json();
  if (!locals.user.permissions.includes("ideas:write")) error(403, "you can't write ideas");
  // expect-none: call-before-gate
  const { text } = await generateText({ model: xai(process.env.XAI_MODEL), prompt: topic });
  return json({ text });
}

export async function PUT({ request, locals }) {
  const { topic } = await request.json();
  if (!locals.user) error(401, "sign in");
  // expect: call-before-gate/no-gate info
  const { text } = await generateText({ model: xai(process.env.XAI_MODEL), prompt: topic });
  return json({ text });
}

export async function PATCH({ request, locals }) {
  const { topic } = await request.json();
  const mayWrite = locals.user.permissions.includes("ideas:write");
  const text = mayWrite
    ? (await generateText({ model: xai(process.env.XAI_MODEL), prompt: topic })).text
    : "Ask an editor to write this.";
  return json({ text });
}
