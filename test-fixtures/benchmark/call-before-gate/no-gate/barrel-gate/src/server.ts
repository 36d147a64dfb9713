// The gate comes through a barrel, once by name, once as the default, once in a namespace.
import { Hono } from "hono";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import ensurePlan, { requireActivePlan } from "./policy/index.js";
import * as policy from "./policy/index.js";

const app = new Hono();

app.post("/a", async (c) => {
  const { account, text } = await c.req.json();
  // mutate: gate
  await requireActivePlan(account);
  // expect-none: call-before-gate
  const { text: answer } = await generateText({ model: openai("gpt-5.4-mini"), prompt: text });
  return c.json({ answer });
});

app.post("/b", async (c) => {
  const { account, text } = await c.req.json();
  // mutate: gate
  await ensurePlan(account);
  // expect-none: call-before-gate
  const { text: answer } = await generateText({ model: openai("gpt-5.4-mini"), prompt: text });
  return c.json({ answer });
});

app.post("/c", async (c) => {
  const { account, text } = await c.req.json();
  // mutate: gate
  await policy.requireActivePlan(account);
  // expect-none: call-before-gate
  const { text: answer } = await generateText({ model: openai("gpt-5.4-mini"), prompt: text });
  return c.json({ answer });
});

app.post("/d", async (c) => {
  const { text } = await c.req.json();
  // expect: call-before-gate/no-gate warning
  const { text: answer } = await generateText({ model: openai("gpt-5.4-mini"), prompt: text });
  return c.json({ answer });
});

export default app;
