import { OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import { requireFeature } from "../middleware/entitlements.ts";
import type { AppEnv } from "../types.ts";

const Body = z.object({ text: z.string().min(20).max(50_000), sentences: z.number().int().max(10).default(3) });
const Summary = z.object({ summary: z.string() }).openapi("Summary");
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });

export const summaries = new OpenAPIHono<AppEnv>();

const create = createRoute({
  method: "post",
  path: "/",
  middleware: [requireFeature("summaries")] as const,
  request: { body: { content: json(Body), required: true } },
  responses: { 200: { description: "The summary", content: json(Summary) }, 502: { description: "The model failed" } },
});

summaries.openapi(create, async (c) => {
  const { text, sentences } = c.req.valid("json");
  try {
    // expect-none: call-before-gate
    const summary = await c.get("llm").complete(`Summarize in ${sentences} sentences:\n${text}`);
    return c.json({ summary }, 200);
  } catch (cause) {
    throw new HTTPException(502, { message: "the model failed", cause });
  }
});

const preview = createRoute({
  method: "post",
  path: "/preview",
  request: { body: { content: json(Body), required: true } },
  responses: { 200: { description: "One sentence", content: json(Summary) } },
});

summaries.openapi(preview, async (c) => {
  const { text } = c.req.valid("json");
  const summary = await c.var.llm.complete(`One sentence about:\n${text.slice(0, 2_000)}`, { maxTokens: 80 });
  return c.json({ summary }, 200);
});
