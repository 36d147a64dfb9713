// fixture: path=app/api/notes/route.ts
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { db } from "@/lib/db";
import { sessionOf } from "@/lib/session";

async function isEntitled(userId: string): Promise<boolean> {
  const entitlements = await db.entitlements.find(userId);
  return entitlements.includes("notes");
}

type Handler = (request: Request) => Promise<Response>;

const withEntitlement = (handler: Handler): Handler => async (request) => {
  const { userId } = await sessionOf(request);
  if (!(await isEntitled(userId))) return new Response("Not in your plan", { status: 403 });
  return handler(request);
};

const withEntitlementLogged = (handler: Handler): Handler => async (request) => {
  const { userId } = await sessionOf(request);
  if (!(await isEntitled(userId))) console.warn("not in the plan of", userId);
  return handler(request);
};

export const POST = withEntitlement(async (request) => {
  const { prompt } = await request.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt });
  return Response.json({ text });
});

export const PUT = withEntitlementLogged(async (request) => {
  const { prompt } = await request.json();
  // expect: call-before-gate/verdict-ignored error
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt });
  return Response.json({ text });
});
