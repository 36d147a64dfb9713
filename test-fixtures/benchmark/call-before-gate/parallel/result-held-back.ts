// Only the answer waits for the verdict; the request has long been sent.
import express from "express";
import OpenAI from "openai";
import { screening } from "./screening.js";

const openai = new OpenAI();
const app = express();

async function moderateInput(text: string): Promise<{ flagged: boolean }> {
  return { flagged: (await screening.score(text)) > 0.8 };
}

app.post("/together", async (req, res) => {
  const [verdict, answer] = await Promise.all([
    moderateInput(req.body.text),
    // expect: call-before-gate/parallel error
    openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }),
  ]);
  if (verdict.flagged) return res.sendStatus(403);
  return res.json(answer.output_text);
});

app.post("/held-back", async (req, res) => {
  const checking = moderateInput(req.body.text);
  // expect: call-before-gate/parallel error
  const answering = openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  const { flagged } = await checking;
  if (flagged) return res.sendStatus(403);
  return res.json((await answering).output_text);
});

app.post("/one-by-one", async (req, res) => {
  // mutate: gate
  const { flagged } = await moderateInput(req.body.text);
  if (flagged) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
