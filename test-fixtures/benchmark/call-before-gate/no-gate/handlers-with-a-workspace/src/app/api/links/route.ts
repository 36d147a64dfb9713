import { generateObject } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { z } from "zod";
import { withErrors, withWorkspace } from "../../../lib/with-workspace";

export const POST = withErrors(
  withWorkspace(
    async ({ req }) => {
      const { url } = await req.json();
      // expect-none: call-before-gate
      const { object } = await generateObject({ model: anthropic("claude-haiku-4-5"), schema: z.object({ slug: z.string() }), prompt: url });
      return Response.json(object);
    },
    { plans: ["pro", "business"] },
  ),
);

export const PUT = withErrors(async (req) => {
  const { url } = await req.json();
  // expect: call-before-gate/no-gate
  const { object } = await generateObject({ model: anthropic("claude-haiku-4-5"), schema: z.object({ slug: z.string() }), prompt: url });
  return Response.json(object);
});
