// The test is the wrong way round.
import { Hono } from "hono";
import OpenAI from "openai";
import { members } from "./members.js";

const openai = new OpenAI();
const app = new Hono();

async function isEntitled(email: string): Promise<boolean> {
  const member = await members.find(email);
  return member?.plan === "team";
}

async function isBanned(email: string): Promise<boolean> {
  return (await members.find(email))?.banned ?? false;
}

app.post("/a", async (c) => {
  const { email, text } = await c.req.json();
  if (await isEntitled(email)) return c.json({ error: "team plan required" }, 402);
  // expect: call-before-gate/verdict-ignored error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return c.text(answer.output_text);
});

app.post("/b", async (c) => {
  const { email, text } = await c.req.json();
  if (!(await isBanned(email))) return c.json({ error: "banned" }, 403);
  // expect: call-before-gate/verdict-ignored error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return c.text(answer.output_text);
});

app.post("/c", async (c) => {
  const { email, text } = await c.req.json();
  // mutate: gate
  const entitled = await isEntitled(email);
  if (entitled === false) return c.json({ error: "team plan required" }, 402);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return c.text(answer.output_text);
});

export default app;
