import { v } from "convex/values";
import OpenAI from "openai";
import { action, internalAction, mutation, query } from "./_generated/server";
import { api, internal } from "./_generated/api";

const openai = new OpenAI();

export const isGardener = query({
  args: {},
  handler: async (ctx) => {
    const identity = await ctx.auth.getUserIdentity();
    return identity !== null && (await ctx.db.query("gardeners").withIndex("by_subject", (q) => q.eq("subject", identity.subject)).first()) !== null;
  },
});

export const advise = action({
  args: { plant: v.string() },
  handler: async (ctx, { plant }) => {
    const allowed = await ctx.runQuery(api.plants.isGardener, {});
    if (!allowed) throw new Error("Gardeners only");
    const { output_text } = await openai.responses.create({ model: process.env.MODEL!, input: `Advice for ${plant}` });
    return output_text;
  },
});

export const identify = action({
  args: { image: v.string() },
  handler: async (_ctx, { image }) => {
    // expect: call-before-gate/no-gate warning
    const { output_text } = await openai.responses.create({
      model: process.env.MODEL!,
      input: [{ role: "user", content: [{ type: "input_image", image_url: image, detail: "auto" }] }],
    });
    return output_text;
  },
});

export const digest = internalAction({
  args: {},
  handler: async (ctx) => {
    const { output_text } = await openai.responses.create({ model: process.env.MODEL!, input: "This week in the garden" });
    await ctx.runMutation(internal.plants.save, { text: output_text });
  },
});

export const save = mutation({ args: { text: v.string() }, handler: (ctx, { text }) => ctx.db.insert("digests", { text }) });
