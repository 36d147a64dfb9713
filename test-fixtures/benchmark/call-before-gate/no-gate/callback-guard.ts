// The gate takes the call as a callback and runs it on a yes.
import express from "express";
import OpenAI from "openai";
import { quotas } from "./quotas.js";

const openai = new OpenAI();
const app = express();

async function withinBudget<T>(team: string, run: () => Promise<T>): Promise<T> {
  const { spent, budget } = await quotas.of(team);
  // mutate: gate
  if (spent >= budget) throw Object.assign(new Error("budget spent"), { status: 402 });
  const result = await run();
  await quotas.add(team, 1);
  return result;
}

async function timed<T>(label: string, run: () => Promise<T>): Promise<T> {
  const start = Date.now();
  try {
    return await run();
  } finally {
    console.info(label, Date.now() - start);
  }
}

app.post("/budgeted", async (req, res) => {
  // expect-none: call-before-gate
  const answer = await withinBudget(req.body.team, () => openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
  res.json(answer.output_text);
});

app.post("/timed", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const answer = await timed("ask", () => openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
  res.json(answer.output_text);
});
