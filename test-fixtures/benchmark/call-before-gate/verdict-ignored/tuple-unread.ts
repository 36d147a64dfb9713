// A result in Go's manner, whose first part nobody reads.
import express from "express";
import OpenAI from "openai";
import { budget } from "./budget.js";

const openai = new OpenAI();
const app = express();

async function reserveBudget(team: string, cost: number): Promise<[error: Error | null, ticket: string]> {
  const left = await budget.left(team);
  if (left < cost) return [new Error("budget is spent"), ""];
  return [null, await budget.take(team, cost)];
}

app.post("/unread", async (req, res) => {
  const [, ticket] = await reserveBudget(req.body.team, 3);
  // expect: call-before-gate/verdict-ignored error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json({ ticket, text: answer.output_text });
});

app.post("/read", async (req, res) => {
  // mutate: gate skip=flip,unawait
  const [error, ticket] = await reserveBudget(req.body.team, 3);
  if (error) return void res.status(402).json({ error: error.message });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json({ ticket, text: answer.output_text });
});
