// The chain that the gate starts is not part of the one that calls.
import express from "express";
import OpenAI from "openai";
import { licences } from "./licences.js";

const openai = new OpenAI();
const app = express();

async function requireLicence(account: string): Promise<void> {
  if (!(await licences.valid(account))) throw Object.assign(new Error("no licence"), { status: 403 });
}

app.post("/loose", async (req, res) => {
  requireLicence(req.body.account).catch((error: unknown) => console.warn(error));
  // expect: call-before-gate/not-awaited error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/chained", (req, res, next) => {
  requireLicence(req.body.account)
    // expect-none: call-before-gate
    .then(() => openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }))
    .then((answer) => res.json(answer.output_text), next);
});
