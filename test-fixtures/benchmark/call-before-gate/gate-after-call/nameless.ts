import { Hono } from "hono";
import OpenAI from "openai";
import { accounts } from "./accounts.js";

const openai = new OpenAI();
const app = new Hono();

app.post("/late", async (c) => {
  const { key, text } = await c.req.json();
  // expect: call-before-gate/gate-after-call error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  const account = await accounts.byKey(key);
  if (account.plan === "free") return c.json({ error: "upgrade" }, 402);
  return c.text(answer.output_text);
});

app.post("/early", async (c) => {
  const { key, text } = await c.req.json();
  const account = await accounts.byKey(key);
  // mutate: check
  if (account.plan === "free") return c.json({ error: "upgrade" }, 402);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return c.text(answer.output_text);
});

export default app;
