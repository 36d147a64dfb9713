import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();

app.post("/moderated", async (req, res) => {
  const moderation = await openai.moderations.create({ model: "omni-moderation-latest", input: req.body.text });
  if (moderation.results[0]?.flagged) return res.status(400).json({ error: "refused" });
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/moderated-late", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  const moderation = await openai.moderations.create({ model: "omni-moderation-latest", input: req.body.text });
  if (moderation.results[0]?.flagged) return res.status(400).json({ error: "refused" });
  return res.json(out.output_text);
});

app.post("/moderated-promise", async (req, res) => {
  const moderation = openai.moderations.create({ model: "omni-moderation-latest", input: req.body.text });
  // expect: call-before-gate/parallel error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  if ((await moderation).results[0]?.flagged) return res.status(400).json({ error: "refused" });
  return res.json(out.output_text);
});
app.listen(3);
