// A check of the answer comes after the call by its nature; without one before, nobody was asked.
import express from "express";
import OpenAI from "openai";
import { requireSeat } from "./seats.js";

const openai = new OpenAI();
const app = express();

app.post("/both-ends", async (req, res) => {
  await requireSeat(req.body.user);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  const checked = await openai.moderations.create({ model: "omni-moderation-latest", input: answer.output_text });
  if (checked.results[0]?.flagged) return void res.sendStatus(422);
  res.json(answer.output_text);
});

app.post("/output-only", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  const checked = await openai.moderations.create({ model: "omni-moderation-latest", input: answer.output_text });
  if (checked.results[0]?.flagged) return void res.sendStatus(422);
  res.json(answer.output_text);
});
