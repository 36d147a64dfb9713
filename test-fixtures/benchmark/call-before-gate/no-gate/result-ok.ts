import express from "express";
import OpenAI from "openai";

type Check = { ok: true } | { ok: false; status: 402 | 403; message: string };

const openai = new OpenAI();
const app = express();

async function checkSeat(user: string): Promise<Check> {
  const seats = (await (await fetch("https://seats.internal")).json()) as string[];
  if (!seats.includes(user)) return { ok: false, status: 403, message: "no seat" };
  return { ok: true };
}

app.post("/honoured", async (req, res) => {
  const check = await checkSeat(req.body.user);
  if (!check.ok) return res.status(check.status).json(check);
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/throws", async (req, res) => {
  const check = await checkSeat(req.body.user);
  if (check.ok === false) throw new Error(check.message);
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/only-logs", async (req, res) => {
  const check = await checkSeat(req.body.user);
  if (!check.ok) console.error(check.message);
  // expect: call-before-gate/verdict-ignored error
  const out = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/header-only", async (req, res) => {
  const check = await checkSeat(req.body.user);
  if (!check.ok) res.setHeader("x-seat", "missing");
  // expect: call-before-gate/verdict-ignored error
  const out = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/answers-and-goes-on", async (req, res) => {
  const check = await checkSeat(req.body.user);
  if (!check.ok) res.status(403).json(check);
  // expect: call-before-gate/verdict-ignored error
  const out = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(out.output_text);
});

app.listen(1);
