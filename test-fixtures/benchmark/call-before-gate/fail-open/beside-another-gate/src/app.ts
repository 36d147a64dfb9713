import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import OpenAI from "openai";
import { features, usage } from "./accounts.js";

const openai = new OpenAI();
const app = new Hono();

const requireFeature = (feature: string) =>
  createMiddleware(async (c, next) => {
    if (!(await features(c.req.header("x-account") ?? "")).includes(feature)) return c.json({ error: "not part of the plan" }, 403);
    await next();
  });

const withinBudget = createMiddleware(async (c, next) => {
  try {
    if ((await usage(c.req.header("x-account") ?? "")) >= 100) return c.json({ error: "budget used up" }, 402);
  } catch (error) {
    console.warn("no usage", error);
  }
  await next();
});

const withinStrictBudget = createMiddleware(async (c, next) => {
  try {
    if ((await usage(c.req.header("x-account") ?? "")) >= 100) return c.json({ error: "budget used up" }, 402);
  } catch (error) {
    console.warn("no usage", error);
    return c.json({ error: "try again later" }, 503);
  }
  await next();
});

app.post("/plot", requireFeature("plots"), withinBudget, async (c) => {
  const { text } = await c.req.json();
  // expect: call-before-gate/fail-open error
  const response = await openai.responses.create({ model: process.env["MODEL"]!, input: text });
  return c.text(response.output_text);
});

app.post("/map", requireFeature("maps"), withinStrictBudget, async (c) => {
  const { text } = await c.req.json();
  // expect-none: call-before-gate
  const response = await openai.responses.create({ model: process.env["MODEL"]!, input: text });
  return c.text(response.output_text);
});

export default app;
