// A procedure with a trusted name; its definition checks nothing.
import { initTRPC } from "@trpc/server";
import Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";

const t = initTRPC.context<{ userId?: string }>().create();

/** Members only. */
export const memberProcedure = t.procedure;

const anthropic = new Anthropic();

export const recipes = t.router({
  adapt: memberProcedure
    .input(z.object({ recipe: z.string(), diet: z.string() }))
    .mutation(async ({ input }) => {
      // expect: call-before-gate/no-gate warning
      const message = await anthropic.messages.create({
        model: "claude-sonnet-4-6",
        max_tokens: 1200,
        messages: [{ role: "user", content: `Make this ${input.diet}:\n${input.recipe}` }],
      });
      return message.content;
    }),
});
