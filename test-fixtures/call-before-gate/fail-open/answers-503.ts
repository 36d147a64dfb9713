import express from "express";
import OpenAI from "openai";
import { quota } from "./quota.js";

const openai = new OpenAI();
const app = express();

async function enforceQuota(tenant: string): Promise<void> {
  const left = await quota.left(tenant);
  if (left <= 0) throw new Error("quota exhausted");
}

app.post("/tenants/:tenant/tags", async (req, res) => {
  try {
    await enforceQuota(req.params.tenant);
  } catch {
    return res.status(503).json({ error: "Try again later." });
  }
  // expect-none: call-before-gate
  const tags = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.text });
  return res.json(tags.output_text);
});

app.listen(3000);
