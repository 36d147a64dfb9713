import { z } from "zod";
import { publicProcedure, router, signedIn, withPlan } from "@/server/trpc";

export const books = router({
  write: withPlan("writing").input(z.string()).mutation(async ({ ctx, input }) => {
    const result = await ctx.services.text.write(input);
    return result.match((text) => ({ text }), (error) => ({ error: error.message }));
  }),
  title: withPlan("writing").input(z.string()).mutation(({ ctx, input }) => ctx.services.text.title(input)),
  keywords: publicProcedure.input(z.string()).query(({ ctx, input }) => ctx.services.text.keywords(input)),
  cover: signedIn.input(z.string()).mutation(async ({ ctx, input }) => {
    const credits = await ctx.db.credits.of(ctx.session.userId);
    if (credits < 1) throw new Error("no credits left");
    await ctx.db.credits.take(ctx.session.userId, 1);
    return ctx.services.images.cover(input);
  }),
});
