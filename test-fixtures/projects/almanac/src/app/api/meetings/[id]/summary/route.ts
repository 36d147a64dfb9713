import { after } from "next/server";
import { auth } from "@clerk/nextjs/server";
import { generateObject, generateText } from "ai";
import { z } from "zod";
import { summaryModel, titleModel } from "@/lib/ai/models";
import { findMeeting, saveSummary, saveTitle } from "@/lib/db";

const summarySchema = z.object({ summary: z.string(), decisions: z.array(z.string()) });

export async function POST(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { orgId } = await auth();
  const meeting = await findMeeting((await params).id);
  if (!meeting) return Response.json({ error: "no such meeting" }, { status: 404 });
  if (meeting.orgId !== orgId) return Response.json({ error: "not yours" }, { status: 403 });

  // expect-none: call-before-gate
  const { object } = await generateObject({ model: summaryModel, schema: summarySchema, prompt: meeting.transcript });
  await saveSummary(meeting.id, object);

  after(async () => {
    try {
      // expect: missing-fallback-tier/none warning
      const { text } = await generateText({ model: titleModel, prompt: `Six words for: ${object.summary}` });
      await saveTitle(meeting.id, text);
      // expect: silent-fallback/swallowed warning
    } catch {
      // the old title will do
    }
  });
  return Response.json(object);
}
