import { z } from "zod";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { protectedProcedure, publicProcedure, router, seatProcedure } from "../trpc";

export const letters = router({
  draft: seatProcedure.input(z.object({ text: z.string() })).mutation(async ({ input }) => {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: input.text });
    return text;
  }),

  shorten: protectedProcedure.input(z.object({ text: z.string() })).mutation(async ({ input }) => {
    // expect: call-before-gate/no-gate info "authentication"
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: input.text });
    return text;
  }),

  spell: publicProcedure.input(z.object({ text: z.string() })).query(async ({ input }) => {
    // expect: call-before-gate/no-gate warning "spell"
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: input.text });
    return text;
  }),
});
