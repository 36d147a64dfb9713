import { OpenFgaClient } from "@openfga/sdk";
import express from "express";
import OpenAI from "openai";

const fga = new OpenFgaClient({ apiUrl: process.env.FGA_URL });
const openai = new OpenAI();
export const app = express();

app.post("/fga", async (req, res) => {
  const { allowed } = await fga.check({ user: `user:${req.body.user}`, relation: "can_use", object: "model:gpt-5" });
  if (!allowed) return res.sendStatus(403);
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/fga-unread", async (req, res) => {
  await fga.check({ user: `user:${req.body.user}`, relation: "can_use", object: "model:gpt-5" });
  // expect: call-before-gate/verdict-ignored error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});
app.listen(1);
