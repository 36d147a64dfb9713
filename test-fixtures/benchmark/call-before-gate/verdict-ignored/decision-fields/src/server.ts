import express from "express";
import OpenAI from "openai";
import { evaluateAccess } from "./policy";

const openai = new OpenAI();
const app = express();

app.post("/a", async (req, res) => {
  // mutate: gate
  const decision = await evaluateAccess({ subject: req.body.user, action: "ai.generate" });
  if (!decision.allowed) return res.status(403).json({ error: decision.reason });
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/b", async (req, res) => {
  const { allowed, reason } = await evaluateAccess({ subject: req.body.user, action: "ai.generate" });
  if (allowed) {
    // expect-none: call-before-gate
    const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
    return res.json(out.output_text);
  }
  return res.status(403).json({ reason });
});

app.post("/c", async (req, res) => {
  const { allowed } = await evaluateAccess({ subject: req.body.user, action: "ai.generate" });
  console.info("access", { allowed });
  // expect: call-before-gate/verdict-ignored error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/d", async (req, res) => {
  const decision = await evaluateAccess({ subject: req.body.user, action: "ai.generate" });
  // always an object, so always true
  if (!decision) return res.sendStatus(403);
  // expect: call-before-gate/verdict-ignored error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/e", async (req, res) => {
  const decision = await evaluateAccess({ subject: req.body.user, action: "ai.generate" });
  if (decision.allowed) return res.status(403).json({ error: "no" });
  // expect: call-before-gate/verdict-ignored error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/f", async (req, res) => {
  await evaluateAccess({ subject: req.body.user, action: "ai.generate" });
  // expect: call-before-gate/verdict-ignored error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.listen(1);
