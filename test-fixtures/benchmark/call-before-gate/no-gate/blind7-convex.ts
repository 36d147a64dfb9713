// fixture: path=convex/assistant.ts
import { v, ConvexError } from "convex/values";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { action, internalAction } from "./_generated/server";
import { internal } from "./_generated/api";

export const ask = action({
  args: { threadId: v.id("threads"), question: v.string() },
  handler: async (ctx, { threadId, question }) => {
    const identity = await ctx.auth.getUserIdentity();
    if (!identity) throw new ConvexError("Not authenticated");
    const usage = await ctx.runQuery(internal.usage.forUser, { subject: identity.subject });
    if (usage.messages >= usage.limit) throw new ConvexError({ code: "LIMIT_REACHED", message: "Upgrade to send more messages" });

    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: question });
    await ctx.runMutation(internal.threads.append, { threadId, role: "assistant", text });
    return text;
  },
});

export const nameThread = action({
  args: { threadId: v.id("threads"), first: v.string() },
  handler: async (ctx, { threadId, first }) => {
    const identity = await ctx.auth.getUserIdentity();
    if (!identity) throw new ConvexError("Not authenticated");
    // expect: call-before-gate/no-gate info
    const { text } = await generateText({ model: openai("gpt-5-nano"), prompt: `Name this thread:\n${first}` });
    await ctx.runMutation(internal.threads.rename, { threadId, name: text });
  },
});

export const summarizeNightly = internalAction({
  args: { threadId: v.id("threads") },
  handler: async (ctx, { threadId }) => {
    const messages = await ctx.runQuery(internal.threads.messages, { threadId });
    // expect-none: call-before-gate a job
    const { text } = await generateText({ model: openai("gpt-5-nano"), prompt: JSON.stringify(messages) });
    await ctx.runMutation(internal.threads.summarize, { threadId, text });
  },
});
