// fixture: path=src/server/routers/letters.ts
import { initTRPC, TRPCError } from "@trpc/server";
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { z } from "zod";
import type { Context } from "../context";

const t = initTRPC.context<Context>().create();

const withRole = (role: string) =>
  t.procedure.use(({ ctx, next }) => {
    if (!ctx.session.roles.includes(role)) throw new TRPCError({ code: "FORBIDDEN" });
    return next();
  });

function timed(label: string) {
  return t.procedure.use(async ({ next }) => {
    const started = Date.now();
    const result = await next();
    console.log(label, Date.now() - started);
    return result;
  });
}

export const letters = t.router({
  draft: withRole("clerk").input(z.string()).mutation(async ({ input }) => {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai(process.env.MODEL!), prompt: `A letter about ${input}` });
    return text;
  }),
  shorten: timed("shorten").input(z.string()).mutation(async ({ input }) => {
    // expect: call-before-gate/no-gate warning
    const { text } = await generateText({ model: openai(process.env.MODEL!), prompt: `Shorter: ${input}` });
    return text;
  }),
});
