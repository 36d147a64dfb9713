import express from "express";
import OpenAI from "openai";
import { verdicts } from "./verdicts.js";
import { checkEntitlement } from "./entitlement.js";

const openai = new OpenAI();
const app = express();

app.post("/remembered", async (req, res) => {
  const key = `verdict:${req.body.user}`;
  if (!verdicts.has(key)) {
    const { allowed } = await checkEntitlement(req.body.user);
    if (!allowed) return void res.sendStatus(403);
    verdicts.add(key);
  }
  // expect: call-before-gate/some-paths error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/answer-cache", async (req, res) => {
  const cached = verdicts.get(req.body.text);
  if (cached !== undefined) return void res.json(cached);
  // mutate: gate skip=unawait
  const { allowed } = await checkEntitlement(req.body.user);
  if (!allowed) return void res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
