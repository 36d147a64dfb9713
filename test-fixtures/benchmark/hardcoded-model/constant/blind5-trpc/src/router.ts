import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { complete } from "./complete";

const t = initTRPC.create();

export const appRouter = t.router({
  draft: t.procedure
    .input(z.object({
      text: z.string(),
      // expect: hardcoded-model/constant default
      model: z.enum(["gpt-5.4", "gpt-5.4-mini"]).default("gpt-5.4-mini"),
    }))
    .mutation(({ input }) => complete(input.model, input.text)),
  // expect-none: hardcoded-model what may be asked for
  models: t.procedure.query(() => ["gpt-5.4", "gpt-5.4-mini"]),
  grade: t.procedure
    .input(z.object({ text: z.string(), model: z.string().optional() }))
    .mutation(async ({ input: { text, model = "gpt-5.6-luna" } }) => complete(model, text)), // expect-here: hardcoded-model/constant default
});
