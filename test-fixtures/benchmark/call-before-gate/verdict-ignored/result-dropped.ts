// The answer is awaited and thrown away.
import express from "express";
import OpenAI from "openai";
import { rules } from "./rules.js";

const openai = new OpenAI();
const app = express();

async function isPermitted(user: string): Promise<boolean> {
  const rule = await rules.find(user);
  return rule?.effect === "allow";
}

app.post("/dropped", async (req, res) => {
  await isPermitted(req.body.user);
  // expect: call-before-gate/verdict-ignored error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/kept", async (req, res) => {
  // mutate: gate
  if (!(await isPermitted(req.body.user))) return void res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
