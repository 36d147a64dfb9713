import { z } from "zod";
import { initTRPC } from "@trpc/server";
import { anthropic } from "@ai-sdk/anthropic";
import { generateText } from "ai";

const t = initTRPC.create();

export const router = t.router({
  ask: t.procedure
    // expect: hardcoded-model/restricted warning default
    .input(z.object({ prompt: z.string(), model: z.string().optional().default("claude-fable-5") }))
    .mutation(async ({ input }) => (await generateText({ model: anthropic(input.model), prompt: input.prompt })).text),
});
