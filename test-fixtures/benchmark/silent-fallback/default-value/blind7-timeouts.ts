// fixture: path=src/autocomplete.ts
import { Hono } from "hono";
import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
const app = new Hono();

const complete = async (prefix: string, signal?: AbortSignal) =>
  (await openai.completions.create({ model: "gpt-3.5-turbo-instruct", prompt: prefix, max_tokens: 40 }, { signal })).choices[0]?.text ?? "";

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

app.post("/complete", async (c) => {
  const { prefix } = await c.req.json();
  // expect: silent-fallback/default-value warning
  const text = await Promise.race([complete(prefix), after(800, "")]);
  return c.json({ text });
});

app.post("/complete/strict", async (c) => {
  const { prefix } = await c.req.json();
  const timeout = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("timed out")), 800));
  // expect-none: silent-fallback thrown
  const text = await Promise.race([complete(prefix), timeout]);
  return c.json({ text });
});

app.post("/complete/aborted", async (c) => {
  const { prefix } = await c.req.json();
  try {
    return c.json({ text: await complete(prefix, c.req.raw.signal) });
    // expect-none: silent-fallback cancelled by the caller, and thrown otherwise
  } catch (error) {
    if ((error as Error).name === "AbortError") return c.body(null, 499);
    throw error;
  }
});

app.post("/complete/limited", async (c) => {
  const { prefix } = await c.req.json();
  try {
    return c.json({ text: await complete(prefix, AbortSignal.timeout(800)) });
    // expect: silent-fallback/default-value warning
  } catch {
    return c.json({ text: "" });
  }
});

app.post("/complete/limited-told", async (c) => {
  const { prefix } = await c.req.json();
  try {
    return c.json({ text: await complete(prefix, AbortSignal.timeout(800)) });
    // expect-none: silent-fallback logged
  } catch (error) {
    logger.info({ error }, "completion skipped");
    return c.json({ text: "" });
  }
});

export default app;
