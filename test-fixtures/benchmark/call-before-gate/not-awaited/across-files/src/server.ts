import { Hono } from "hono";
import { generateText } from "ai";
import { mistral } from "@ai-sdk/mistral";
import { db } from "./db.js";
import { guard } from "./guard.js";

const app = new Hono();

app.post("/documents/:id/summary", async (c) => {
  const { user } = await c.req.json();
  if (!guard.ownsDocument(user, c.req.param("id"))) return c.json({ error: "not yours" }, 403);
  const { text } = await db.document(c.req.param("id"));
  // expect: call-before-gate/not-awaited error "ownsDocument"
  const result = await generateText({ model: mistral("mistral-small-latest"), prompt: text });
  return c.text(result.text);
});

app.post("/documents/:id/title", async (c) => {
  const { user } = await c.req.json();
  // mutate: gate
  if (!(await guard.ownsDocument(user, c.req.param("id")))) return c.json({ error: "not yours" }, 403);
  const { text } = await db.document(c.req.param("id"));
  // expect-none: call-before-gate
  const result = await generateText({ model: mistral("mistral-small-latest"), prompt: text });
  return c.text(result.text);
});

export default app;
