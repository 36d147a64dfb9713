// fixture: path=app/api/chat/route.ts
import { after } from "next/server";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { db } from "@/lib/db";

/** Next keeps the promise alive and reports what it throws. */
export async function POST(request: Request) {
  const { id, text } = (await request.json()) as { id: string; text: string };
  // expect-none: silent-fallback
  after(async () => {
    const title = await generateText({ model: openai("gpt-5.6-luna"), prompt: text });
    await db.chats.update(id, { title: title.text });
  });
  return Response.json({ id });
}
