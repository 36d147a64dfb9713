import { Hono } from "hono";
import { isAuthorized } from "./authz.js";

const app = new Hono();

app.post("/gated", async (c) => {
  const { user, text } = await c.req.json();
  if (!(await isAuthorized(user, "ask"))) return c.json({ error: "forbidden" }, 403);
  // expect-none: call-before-gate
  const response = await fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
    body: JSON.stringify({ model: "gpt-5.4-mini", messages: [{ role: "user", content: text }] }),
  });
  return c.json(await response.json());
});

app.post("/open", async (c) => {
  const { text } = await c.req.json();
  // expect: call-before-gate/no-gate warning
  const response = await fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
    body: JSON.stringify({ model: "gpt-5.4-mini", messages: [{ role: "user", content: text }] }),
  });
  return c.json(await response.json());
});

export default app;
