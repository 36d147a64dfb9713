import { Hono } from "hono";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { checkLessons, checkUsage } from "./limits.js";

const app = new Hono<{ Variables: { userId: string } }>();

app.post("/exercise", async (c) => {
  const usage = await checkUsage(c.get("userId"));
  if (!usage.canUse) return c.json({ error: "Limit reached", usage }, 403);
  const { topic } = await c.req.json();
  // expect: call-before-gate/fail-open error
  const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: `An exercise about ${topic}` });
  return c.json({ text, usage });
});

app.post("/lesson", async (c) => {
  const usage = await checkLessons(c.get("userId"));
  if (!usage.canUse) return c.json({ error: "Limit reached", usage }, 403);
  const { topic } = await c.req.json();
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: `A lesson about ${topic}` });
  return c.json({ text, usage });
});

export default app;
