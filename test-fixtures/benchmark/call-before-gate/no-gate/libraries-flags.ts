// A feature flag that is asked before the call, and one that only chooses a prompt.
import { OpenFeature } from "@openfeature/server-sdk";
import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();
const flags = OpenFeature.getClient();

app.post("/flagged", async (req, res) => {
  // mutate: gate
  const enabled = await flags.getBooleanValue("assistant", false);
  if (!enabled) return res.sendStatus(404);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/prompt", async (req, res) => {
  const tone = await flags.getStringValue("tone", "plain");
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `${tone}: ${req.body.text}` });
  return res.json(answer.output_text);
});
