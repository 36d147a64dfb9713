import { Hono } from "hono";
import { validator } from "hono/validator";
import { z } from "zod";
import { requireFeature, withinCharacters } from "../middleware/entitlements.ts";
import type { AppEnv } from "../types.ts";

const Body = z.object({ text: z.string(), language: z.string().length(2) });
const body = validator("json", (value, c) => {
  const parsed = Body.safeParse(value);
  return parsed.success ? parsed.data : c.json({ error: parsed.error.message }, 400);
});

export const translations = new Hono<AppEnv>()
  .post("/", withinCharacters(), body, async (c) => {
    const { text, language } = c.req.valid("json");
    // expect: call-before-gate/fail-open error
    const translation = await c.get("llm").complete(`Into ${language}: ${text}`, { maxTokens: 4_000 });
    return c.json({ translation });
  })
  .post("/business", requireFeature("translations"), withinCharacters(), body, async (c) => {
    const { text, language } = c.req.valid("json");
    // expect: call-before-gate/fail-open error
    const translation = await c.get("llm").complete(`Into ${language}, formally: ${text}`, { maxTokens: 4_000 });
    return c.json({ translation });
  })
  .post("/title", requireFeature("translations"), body, async (c) => {
    const { text, language } = c.req.valid("json");
    // expect-none: call-before-gate, silent-fallback
    const title = await c.var.llm.complete(`A title in ${language} for: ${text}`).catch((error: unknown) => {
      c.var.log.warn({ error }, "serving the title untranslated");
      return text;
    });
    return c.json({ title });
  });
