// fixture: path=src/rpc.ts
import { os, ORPCError } from "@orpc/server";
import { createFactory } from "hono/factory";
import { Hono } from "hono";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { organizations } from "./organizations";

interface Context {
  session?: { organizationId: string };
}

const base = os.$context<Context>();
const requireSession = base.middleware(async ({ context, next }) => {
  if (!context.session) throw new ORPCError("UNAUTHORIZED");
  return next({ context: { session: context.session } });
});
const requirePlan = base.middleware(async ({ context, next }) => {
  const organization = await organizations.get(context.session?.organizationId ?? "");
  if (organization.plan === "free") throw new ORPCError("FORBIDDEN", { message: "Not on the free plan" });
  return next();
});

export const rewrite = base
  .use(requireSession)
  .use(requirePlan)
  .input(z.object({ text: z.string() }))
  .handler(async ({ input }) => {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: `Rewrite: ${input.text}` });
    return { text };
  });

export const outline = base
  .use(requireSession)
  .input(z.object({ text: z.string() }))
  .handler(async ({ input }) => {
    // expect: call-before-gate/no-gate info
    const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: `Outline: ${input.text}` });
    return { text };
  });

const factory = createFactory<{ Variables: { organizationId: string } }>();
const paid = factory.createMiddleware(async (c, next) => {
  const organization = await organizations.get(c.get("organizationId"));
  if (organization.plan === "free") return c.json({ error: "upgrade" }, 402);
  await next();
});
const expand = factory.createHandlers(paid, async (c) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: await c.req.text() });
  return c.text(text);
});

export const app = new Hono().post("/expand", ...expand);
