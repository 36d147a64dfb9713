// fixture: path=src/routes/api/generate/+server.ts
import { error, json, type RequestHandler } from "@sveltejs/kit";
import { OPENAI_API_KEY } from "$env/static/private";
import OpenAI from "openai";
import { db } from "$lib/server/db";

const openai = new OpenAI({ apiKey: OPENAI_API_KEY });

export const POST: RequestHandler = async ({ request, locals }) => {
  if (!locals.user) error(401, "Please sign in");
  if (locals.user.credits <= 0 && !locals.user.isPro) error(402, "No credits left");

  const { prompt } = await request.json();
  if (typeof prompt !== "string" || prompt.length > 2_000) error(400, "Invalid prompt");

  // expect-none: call-before-gate
  const image = await openai.images.generate({ model: "gpt-image-1", prompt, size: "1024x1024" });
  await db.user.update({ where: { id: locals.user.id }, data: { credits: { decrement: 1 } } });
  return json({ image: image.data?.[0]?.b64_json });
};

export const PUT: RequestHandler = async ({ request, locals }) => {
  if (!locals.user) error(401, "Please sign in");
  const { prompt, base } = await request.json();
  // expect: call-before-gate/no-gate info
  const image = await openai.images.edit({ model: "gpt-image-1", prompt, image: base });
  await db.user.update({ where: { id: locals.user.id }, data: { credits: { decrement: 1 } } });
  return json({ image: image.data?.[0]?.b64_json });
};
