import { Hono } from "hono";
import { logger } from "./logger.js";
import { headline, keywords, summarize } from "./llm.js";

const app = new Hono();

app.post("/summary", async (c) => {
  const { text } = await c.req.json();
  const summary = await summarize(text);
  if (summary === null) return c.json({ error: "The model is not available" }, 503);
  return c.json({ summary });
});

app.post("/articles", async (c) => {
  const { text } = await c.req.json();
  const summary = await summarize(text);
  if (!summary) logger.warn("article without a summary");
  const title = (await headline(text)) ?? text.split("\n")[0];
  return c.json({ title, summary, keywords: await keywords(text) });
});

export default app;
