import { Hono } from "hono";
import { complete } from "./llm.js";

const app = new Hono();

app.post("/orgs/:org/complete", async (c) => {
  const { prompt } = await c.req.json();
  return c.json({ text: await complete({ orgId: c.req.param("org"), prompt }) });
});

app.post("/complete", async (c) => {
  const { prompt } = await c.req.json();
  return c.json({ text: await complete({ prompt }) });
});

export default app;
