import express from "express";
import OpenAI from "openai";
import { greenLight, sunny } from "./house-rules";

const openai = new OpenAI();
const app = express();

app.post("/a", async (req, res) => {
  // mutate: gate
  if (!(await greenLight(req.body.user))) return res.sendStatus(403);
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/b", async (req, res) => {
  await sunny(req.body.user);
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
});

app.post("/c", async (req, res) => {
  sunny(req.body.user);
  // expect: call-before-gate/not-awaited error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
});

app.listen(1);
