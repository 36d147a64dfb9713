import { Hono } from "hono";
import OpenAI from "openai";
import { billing } from "./billing.js";

const openai = new OpenAI();
const app = new Hono();

async function assertWithinBudget(team: string): Promise<void> {
  const { left } = await billing.budget(team);
  if (left <= 0) throw new Error(`team ${team} has no budget left`);
}

app.post("/teams/:team/minutes", async (c) => {
  const { transcript } = await c.req.json<{ transcript: string }>();
  // expect: call-before-gate/gate-after-call error
  const minutes = await openai.responses.create({ model: "gpt-5.4-mini", input: transcript });
  await assertWithinBudget(c.req.param("team"));
  return c.text(minutes.output_text);
});

export default app;
