import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();
const SERVICE_UNAVAILABLE = 503;

app.post("/plan", async (req, res) => {
  try {
    const plan = await openai.responses.create({ model: "gpt-5.6-luna", input: String(req.body.goal) });
    res.json({ plan: plan.output_text });
    // expect-none: silent-fallback
  } catch {
    res.status(SERVICE_UNAVAILABLE).json({ plan: "" });
  }
});

app.post("/steps", async (req, res) => {
  try {
    const plan = await openai.responses.create({ model: "gpt-5.6-luna", input: String(req.body.goal) });
    res.json({ steps: plan.output_text.split("\n") });
    // expect: silent-fallback/default-value warning
  } catch {
    res.json({ steps: [] });
  }
});

export default app;
