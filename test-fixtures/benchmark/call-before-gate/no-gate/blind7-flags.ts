// fixture: path=app/api/assist/route.ts
// Feature flags as the libraries spell them.
import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { NextResponse } from "next/server";
import { init } from "@launchdarkly/node-server-sdk";
import { PostHog } from "posthog-node";
import { assistantFlag } from "@/flags";
import { getUser } from "@/lib/session";

const launchDarkly = init(process.env.LD_SDK_KEY ?? "");
const posthog = new PostHog(process.env.POSTHOG_KEY ?? "");

export async function POST(request: Request) {
  const user = await getUser();
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const enabled = await launchDarkly.variation("ai-assist", { kind: "user", key: user.id }, false);
  if (!enabled) return NextResponse.json({ error: "not available" }, { status: 404 });

  const { text } = await request.json();
  // expect-none: call-before-gate
  const result = await generateText({ model: google("gemini-2.5-flash"), prompt: text });
  return NextResponse.json({ text: result.text });
}

export async function PUT(request: Request) {
  const user = await getUser();
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  if (!(await posthog.isFeatureEnabled("ai-assist", user.id))) {
    return NextResponse.json({ error: "not available" }, { status: 404 });
  }
  const { text } = await request.json();
  // expect-none: call-before-gate
  const result = await generateText({ model: google("gemini-2.5-flash"), prompt: text });
  return NextResponse.json({ text: result.text });
}

export async function PATCH(request: Request) {
  const user = await getUser();
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  if (!(await assistantFlag())) return NextResponse.json({ error: "not available" }, { status: 404 });
  const { text } = await request.json();
  // expect-none: call-before-gate
  const result = await generateText({ model: google("gemini-2.5-flash"), prompt: text });
  return NextResponse.json({ text: result.text });
}

export async function DELETE(request: Request) {
  const user = await getUser();
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  const variant = await posthog.getFeatureFlag("ai-prompt-style", user.id);
  const { text } = await request.json();
  // expect: call-before-gate/no-gate info
  const result = await generateText({
    model: google("gemini-2.5-flash"),
    system: variant === "short" ? "Be brief." : "Explain in detail.",
    prompt: text,
  });
  return NextResponse.json({ text: result.text });
}
