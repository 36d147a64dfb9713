import { z } from "zod";
import { generateObject, generateText } from "ai";
import { google } from "@ai-sdk/google";
import { TRPCError } from "@trpc/server";
import { meteredProcedure, paidProcedure, protectedProcedure, publicProcedure, router } from "../trpc";

const model = google("gemini-3.6-flash");

export const aiRouter = router({
  outline: paidProcedure.input(z.object({ topic: z.string() })).mutation(async ({ input }) => {
    // expect-none: call-before-gate
    const { text } = await generateText({ model, prompt: `Outline: ${input.topic}` });
    return text;
  }),
  demo: publicProcedure.input(z.object({ topic: z.string() })).query(async ({ input }) => {
    // expect: call-before-gate/no-gate
    const { text } = await generateText({ model, prompt: `Demo: ${input.topic}` });
    return text;
  }),
  tags: meteredProcedure.input(z.object({ text: z.string() })).mutation(async ({ input }) => {
    // expect: call-before-gate/gate-after-call
    const { object } = await generateObject({ model, schema: z.object({ tags: z.string().array() }), prompt: input.text });
    return object.tags;
  }),
  comment: protectedProcedure
    .input(z.object({ documentId: z.string(), text: z.string() }))
    .mutation(async ({ ctx, input }) => {
      const document = await ctx.db.document.findFirst({ where: { id: input.documentId, ownerId: ctx.session.userId } });
      if (!document) throw new TRPCError({ code: "FORBIDDEN" });
      // expect-none: call-before-gate
      const { text } = await generateText({ model, prompt: `${document.body}\n${input.text}` });
      return text;
    }),
});
