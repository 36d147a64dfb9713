import { generateText } from "ai";
import { PostHog } from "posthog-node";
import { auth } from "@clerk/nextjs/server";
import { getModel } from "@/lib/ai/models";

const posthog = new PostHog(process.env.POSTHOG_KEY!);

export async function POST(request: Request) {
  const { userId } = await auth();
  const enabled = await posthog.isFeatureEnabled("beta-writer", userId ?? "anonymous");
  if (!enabled) return Response.json({ error: "not in the beta" }, { status: 403 });
  const { prompt } = await request.json();
  const { text } = await generateText({ model: getModel("pro"), prompt });
  return Response.json({ text });
}
