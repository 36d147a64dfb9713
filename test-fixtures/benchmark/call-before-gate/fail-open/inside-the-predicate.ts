// The gate itself says yes when it can't find out.
import { Hono } from "hono";
import OpenAI from "openai";
import { redis } from "./redis.js";

const openai = new OpenAI();
const app = new Hono();

async function withinQuota(team: string): Promise<boolean> {
  try {
    const used = await redis.get(`quota:${team}`);
    return Number(used) < 500;
  } catch {
    return true;
  }
}

async function hasCredit(team: string): Promise<boolean> {
  try {
    return Number(await redis.get(`credit:${team}`)) > 0;
  } catch (error) {
    console.error(error);
    return false;
  }
}

app.post("/quota", async (c) => {
  const { team, text } = await c.req.json();
  if (!(await withinQuota(team))) return c.json({ error: "quota" }, 429);
  // expect: call-before-gate/fail-open error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return c.text(answer.output_text);
});

app.post("/credit", async (c) => {
  const { team, text } = await c.req.json();
  // mutate: gate
  if (!(await hasCredit(team))) return c.json({ error: "no credit" }, 402);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return c.text(answer.output_text);
});

export default app;
