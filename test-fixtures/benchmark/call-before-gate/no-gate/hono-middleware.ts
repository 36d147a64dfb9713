// A middleware of Hono refuses by returning without `next`.
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { streamText } from "ai";
import { google } from "@ai-sdk/google";

interface Env {
  readonly Variables: { readonly plan: "free" | "team"; readonly credits: number };
}

const teamOnly = createMiddleware<Env>(async (c, next) => {
  // mutate: gate
  if (c.get("plan") !== "team") return c.json({ error: "team plan required" }, 403);
  await next();
});

const app = new Hono<Env>();

app.use("/team/*", teamOnly);

app.post("/team/plan", async (c) => {
  // expect-none: call-before-gate
  const result = streamText({ model: google("gemini-2.5-flash"), prompt: await c.req.text() });
  return result.toTextStreamResponse();
});

app.post("/credit", async (c) => {
  // mutate: check
  if (c.get("credits") <= 0) throw new HTTPException(402, { message: "no credits" });
  // expect-none: call-before-gate
  const result = streamText({ model: google("gemini-2.5-flash"), prompt: await c.req.text() });
  return result.toTextStreamResponse();
});

app.post("/free/plan", async (c) => {
  // expect: call-before-gate/no-gate warning
  const result = streamText({ model: google("gemini-2.5-flash"), prompt: await c.req.text() });
  return result.toTextStreamResponse();
});

export default app;
