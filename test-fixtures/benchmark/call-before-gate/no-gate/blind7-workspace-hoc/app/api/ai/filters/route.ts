import { generateObject } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { z } from "zod";
import { NextResponse, withWorkspace } from "@/lib/api";

export const POST = withWorkspace(async ({ request, workspace }) => {
  const { prompt } = z.object({ prompt: z.string() }).parse(await request.json());
  // expect-none: call-before-gate
  const { object } = await generateObject({
    model: anthropic("claude-haiku-4-5"),
    schema: z.object({ country: z.string().optional(), browser: z.string().optional() }),
    prompt: `Filters for workspace ${workspace.id}: ${prompt}`,
  });
  return NextResponse.json(object);
});
