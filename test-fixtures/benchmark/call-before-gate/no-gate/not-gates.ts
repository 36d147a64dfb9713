// What looks like a gate: is there a key, is the row there, is the shape right, is the switch of a log on.
import express from "express";
import OpenAI from "openai";
import { z } from "zod";
import { telemetry } from "./telemetry.js";
import { threads } from "./threads.js";

const openai = new OpenAI();
const app = express();
const schema = z.object({ thread: z.string(), text: z.string().max(4000) });

app.post("/shape", async (req, res) => {
  const parsed = schema.safeParse(req.body);
  if (!parsed.success) return res.status(400).json(parsed.error);
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: parsed.data.text });
  return res.json(answer.output_text);
});

app.post("/key", async (req, res) => {
  if (!process.env.OPENAI_API_KEY) return res.status(503).json({ error: "no key" });
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/row", async (req, res) => {
  const thread = await threads.find(req.body.thread);
  if (thread === undefined) return res.sendStatus(404);
  if (telemetry.isEnabled()) telemetry.count("ask");
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
