import { z } from "zod";
import { generateObject } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { editorProcedure, publicProcedure, router, signedInProcedure } from "../trpc";

const model = anthropic("claude-haiku-4-5");

export const writingRouter = router({
  improve: editorProcedure.input(z.object({ text: z.string() })).mutation(async ({ input }) => {
    // expect-none: call-before-gate
    const { object } = await generateObject({ model, schema: z.object({ text: z.string() }), prompt: input.text });
    return object;
  }),
  shorten: signedInProcedure.input(z.object({ text: z.string() })).mutation(async ({ input }) => {
    // expect: call-before-gate/no-gate info
    const { object } = await generateObject({ model, schema: z.object({ text: z.string() }), prompt: input.text });
    return object;
  }),
  demo: publicProcedure.input(z.object({ text: z.string() })).query(async ({ input }) => {
    // expect: call-before-gate/no-gate warning
    const { object } = await generateObject({ model, schema: z.object({ text: z.string() }), prompt: input.text });
    return object;
  }),
});
