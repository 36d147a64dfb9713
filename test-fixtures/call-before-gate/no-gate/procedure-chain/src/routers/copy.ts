import { z } from "zod";
import { generateObject } from "ai";
import { openai } from "@ai-sdk/openai";
import { editorProcedure, router, signedInProcedure } from "../trpc.js";

const Variants = z.object({ variants: z.array(z.string()) });

export const copyRouter = router({
  variants: editorProcedure.input(z.object({ text: z.string() })).mutation(async ({ input }) => {
    // expect-none: call-before-gate membership is checked by the procedure
    const { object } = await generateObject({ model: openai("gpt-5.6-luna"), schema: Variants, prompt: input.text });
    return object.variants;
  }),
  shorten: signedInProcedure.input(z.object({ text: z.string() })).mutation(async ({ input }) => {
    // expect: call-before-gate/no-gate info
    const { object } = await generateObject({ model: openai("gpt-5.6-luna"), schema: Variants, prompt: `Shorter: ${input.text}` });
    return object.variants[0];
  }),
});
