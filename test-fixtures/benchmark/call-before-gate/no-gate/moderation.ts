// A moderation endpoint in front.
import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();

app.post("/moderated", async (req, res) => {
  // mutate: gate
  const moderation = await openai.moderations.create({ model: "omni-moderation-latest", input: req.body.text });
  if (moderation.results[0]?.flagged) return res.status(400).json({ error: "not here" });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/any", async (req, res) => {
  const { results } = await openai.moderations.create({ model: "omni-moderation-latest", input: req.body.text });
  if (results.some((result) => result.flagged)) throw new Error("flagged");
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/unread", async (req, res) => {
  await openai.moderations.create({ model: "omni-moderation-latest", input: req.body.text });
  // expect: call-before-gate/verdict-ignored error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
