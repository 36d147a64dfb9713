import { OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { requireSeat } from "../middleware.js";

export const letters = new OpenAPIHono();
const cache = new Map<string, { summary(text: string): string }>();
cache.set("assistant", { summary: (text) => text });

const draft = createRoute({
  method: "post",
  path: "/draft",
  middleware: [requireSeat("letters")] as const,
  request: { body: { content: { "application/json": { schema: z.object({ text: z.string() }) } } } },
  responses: { 200: { description: "The letter" } },
});

letters.openapi(draft, async (c) => c.json({ text: await c.get("assistant").draft(c.req.valid("json").text) }));

letters.post("/subject", requireSeat("letters"), async (c) => {
  const { text } = await c.req.json();
  return c.json({ text: await c.var.assistant.subject(text) });
});

letters.post("/summary", async (c) => {
  const { text } = await c.req.json();
  return c.json({ text: await c.get("assistant").summary(text), cached: cache.get("assistant")?.summary(text) });
});

letters.post("/reply", async (c) => {
  const { text } = await c.req.json();
  const { assistant } = c.var;
  return c.json({ text: await assistant.reply(text) });
});
