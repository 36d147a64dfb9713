import { Hono } from "hono";
import { screenPrompt } from "@acme/compliance";
import Anthropic from "@anthropic-ai/sdk";
import { apply } from "./house-rules.js";
import { grownUps } from "./tagged.js";

const anthropic = new Anthropic();
const ask = (content: string) =>
  anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 200, messages: [{ role: "user", content }] });

export const app = new Hono();

app.post("/house", async (c) => {
  const text = await c.req.text();
  await apply(text);
  // expect-none: call-before-gate
  return c.json(await ask(text));
});

app.post("/compliance", async (c) => {
  const text = await c.req.text();
  await screenPrompt(text);
  // expect-none: call-before-gate
  return c.json(await ask(text));
});

app.post("/wine", async (c) => {
  const { age, text } = await c.req.json();
  grownUps(age);
  // expect-none: call-before-gate
  return c.json(await ask(text));
});
