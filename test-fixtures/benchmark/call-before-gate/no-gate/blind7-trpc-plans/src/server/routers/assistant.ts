import { generateText, embed } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { paidProcedure, protectedProcedure, publicProcedure, router } from "../trpc";
import { db } from "../db";

export const assistantRouter = router({
  rewrite: paidProcedure
    .input(z.object({ text: z.string().max(8_000), tone: z.enum(["formal", "friendly"]) }))
    .mutation(async ({ input }) => {
      // expect-none: call-before-gate
      const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: `Rewrite in a ${input.tone} tone:\n${input.text}` });
      return { text };
    }),

  search: protectedProcedure.input(z.object({ query: z.string() })).query(async ({ ctx, input }) => {
    // expect-none: call-before-gate an embedding prepares a search
    const { embedding } = await embed({ model: openai.embedding("text-embedding-3-small"), value: input.query });
    return db.note.search({ userId: ctx.user.id, embedding });
  }),

  demo: publicProcedure.input(z.object({ text: z.string().max(500) })).mutation(async ({ input }) => {
    // expect: call-before-gate/no-gate warning
    const { text } = await generateText({ model: openai("gpt-5-nano"), prompt: `Rewrite:\n${input.text}` });
    return { text };
  }),

  outline: protectedProcedure.input(z.object({ noteId: z.string() })).mutation(async ({ ctx, input }) => {
    const note = await db.note.findUniqueOrThrow({ where: { id: input.noteId } });
    const member = await db.member.findFirst({ where: { workspaceId: note.workspaceId, userId: ctx.user.id } });
    if (!member) throw new Error("You are not a member of this workspace");
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: `An outline of:\n${note.body}` });
    return { text };
  }),
});
