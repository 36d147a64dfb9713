// Nobody to ask about is no yes.
import express from "express";
import OpenAI from "openai";
import { usage } from "./usage.js";

const openai = new OpenAI();
const app = express();

async function assertUsageAllowed(userId: string | undefined): Promise<void> {
  if (!userId) return;
  const { used, limit } = await usage.of(userId);
  if (used >= limit) throw Object.assign(new Error("limit reached"), { status: 429 });
}

async function assertUsageAllowedFor(userId: string | undefined): Promise<void> {
  if (!userId) throw Object.assign(new Error("who is asking?"), { status: 401 });
  const { used, limit } = await usage.of(userId);
  if (used >= limit) throw Object.assign(new Error("limit reached"), { status: 429 });
}

app.post("/lenient", async (req, res) => {
  await assertUsageAllowed(req.body.userId);
  // expect: call-before-gate/some-paths error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/strict", async (req, res) => {
  // mutate: gate
  await assertUsageAllowedFor(req.body.userId);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
