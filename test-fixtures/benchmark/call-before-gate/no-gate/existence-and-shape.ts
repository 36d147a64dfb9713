// fixture: path=app/api/chat/route.ts
import OpenAI from "openai";
import { z } from "zod";
import { db } from "@/lib/db";

const Body = z.object({ chatId: z.string(), text: z.string().max(4000) });

function ensureConfigured() {
  if (!process.env.OPENAI_API_KEY) throw new Error("OPENAI_API_KEY is missing");
}

function validateAccessRequest(body: unknown) {
  return Body.parse(body);
}

export async function POST(req: Request) {
  ensureConfigured();
  const { chatId, text } = validateAccessRequest(await req.json());
  const chat = await db.chat.findUnique({ where: { id: chatId } });
  if (!chat) return new Response("not found", { status: 404 });
  const openai = new OpenAI();
  // expect: call-before-gate/no-gate
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: text });
  return Response.json(out.output_text);
}

export async function PUT(req: Request) {
  const { chatId, text } = Body.parse(await req.json());
  const chat = await db.chat.findUnique({ where: { id: chatId } });
  if (chat?.visibility === "private" && chat.userId !== req.headers.get("x-user")) return new Response("forbidden", { status: 403 });
  const openai = new OpenAI();
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: text });
  return Response.json(out.output_text);
}
