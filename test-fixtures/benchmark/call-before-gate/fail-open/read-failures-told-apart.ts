// A handler that tells a refusal from an outage lets the outage through; round the model, that is a fallback's business.
import express from "express";
import OpenAI from "openai";

class Denied extends Error {}

async function requirePlan(user: string, feature: string): Promise<void> {
  const response = await fetch(`https://billing.internal/plans/${user}`);
  const plan: { features: string[] } = await response.json();
  if (!plan.features.includes(feature)) throw new Denied("not in the plan");
}

const client = new OpenAI();
const app = express();

app.post("/outline", async (req, res) => {
  try {
    await requirePlan(req.body.user, "outlines");
  } catch (error) {
    if (error instanceof Denied) throw error;
    console.error("plans can't be read", error);
  }
  // expect: call-before-gate/fail-open error
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.text }] });
  res.json(completion.choices[0]?.message);
});

app.post("/strict-outline", async (req, res) => {
  try {
    await requirePlan(req.body.user, "outlines");
  } catch (error) {
    if (error instanceof Denied) return res.status(402).json({ error: "not in the plan" });
    return res.status(503).json({ error: "try again" });
  }
  // expect-none: call-before-gate
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.text }] });
  res.json(completion.choices[0]?.message);
});

app.post("/served-outline", async (req, res) => {
  const messages = [{ role: "user" as const, content: String(req.body.text) }];
  try {
    await requirePlan(req.body.user, "outlines");
    // expect-none: call-before-gate
    const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages });
    res.json(completion.choices[0]?.message);
  } catch (error) {
    if (error instanceof Denied) throw error;
    console.warn("model fallback", error);
    // expect-none: call-before-gate a refusal never gets here
    const completion = await client.chat.completions.create({ model: process.env.SMALL_MODEL!, messages });
    res.json(completion.choices[0]?.message);
  }
});
