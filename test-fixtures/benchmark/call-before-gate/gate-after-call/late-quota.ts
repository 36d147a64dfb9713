import express from "express";
import OpenAI from "openai";
import { consumeCredits } from "./credits.js";

const openai = new OpenAI();
const app = express();

app.post("/late", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  await consumeCredits(req.body.account, answer.usage?.total_tokens ?? 0);
  res.json(answer.output_text);
});

app.post("/first", async (req, res) => {
  // mutate: gate skip=unawait
  await consumeCredits(req.body.account, 1);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
