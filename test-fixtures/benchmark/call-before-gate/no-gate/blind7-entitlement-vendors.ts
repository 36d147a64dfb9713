// fixture: path=app/api/write/route.ts
// Entitlements that a vendor answers.
import { auth, clerkClient } from "@clerk/nextjs/server";
import { Autumn } from "autumn-js";
import { Polar } from "@polar-sh/sdk";
import { streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

const autumn = new Autumn({ secretKey: process.env.AUTUMN_SECRET_KEY });
const polar = new Polar({ accessToken: process.env.POLAR_ACCESS_TOKEN });

export async function POST(request: Request) {
  const { userId, has } = await auth();
  if (!userId) return new Response("Unauthorized", { status: 401 });
  if (!has({ plan: "pro" })) return new Response("Upgrade to Pro", { status: 403 });
  const { prompt } = await request.json();
  // expect-none: call-before-gate
  const result = streamText({ model: anthropic("claude-haiku-4-5"), prompt });
  return result.toTextStreamResponse();
}

export async function PUT(request: Request) {
  const { userId } = await auth();
  if (!userId) return new Response("Unauthorized", { status: 401 });
  const { data } = await autumn.check({ customer_id: userId, feature_id: "words" });
  if (!data?.allowed) return Response.json({ error: "limit_reached" }, { status: 403 });
  const { prompt } = await request.json();
  // expect-none: call-before-gate
  const result = streamText({ model: anthropic("claude-haiku-4-5"), prompt });
  await autumn.track({ customer_id: userId, feature_id: "words", value: 1 });
  return result.toTextStreamResponse();
}

export async function PATCH(request: Request) {
  const { userId } = await auth();
  if (!userId) return new Response("Unauthorized", { status: 401 });
  const state = await polar.customers.getStateExternal({ externalId: userId });
  if (state.activeSubscriptions.length === 0) return Response.json({ error: "subscription required" }, { status: 402 });
  const { prompt } = await request.json();
  // expect-none: call-before-gate
  const result = streamText({ model: anthropic("claude-haiku-4-5"), prompt });
  return result.toTextStreamResponse();
}

export async function DELETE(request: Request) {
  const { userId } = await auth();
  if (!userId) return new Response("Unauthorized", { status: 401 });
  const client = await clerkClient();
  const user = await client.users.getUser(userId);
  const { prompt } = await request.json();
  // expect: call-before-gate/no-gate info
  const result = streamText({ model: anthropic("claude-haiku-4-5"), prompt: `${user.firstName}: ${prompt}` });
  return result.toTextStreamResponse();
}
