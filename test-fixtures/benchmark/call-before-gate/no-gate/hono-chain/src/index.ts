import { Hono } from "hono";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { ensureFeature } from "./policy";

type Env = { Variables: { workspaceId: string } };
const app = new Hono<Env>();

app.use("/chat/*", async (c, next) => {
  // mutate: gate
  await ensureFeature(c.get("workspaceId"), "chat");
  await next();
});

app.post("/chat/reply", async (c) => {
  const { prompt } = await c.req.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
  return c.json({ text });
});

app.post("/rewrite", async (c) => {
  const { prompt } = await c.req.json();
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
  return c.json({ text });
});

app.post("/rewrite/long", async (c) => {
  const { prompt } = await c.req.json();
  ensureFeature(c.get("workspaceId"), "rewrite");
  // expect: call-before-gate/not-awaited error
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
  return c.json({ text });
});

export default app;
