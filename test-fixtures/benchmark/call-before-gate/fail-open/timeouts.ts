import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();
const delay = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

async function checkAllowance(user: string): Promise<boolean> {
  const response = await fetch(`https://allowance.internal/${user}`, { signal: AbortSignal.timeout(500) });
  return response.status === 200;
}

app.post("/raced-yes", async (req, res) => {
  const allowed = await Promise.race([checkAllowance(req.body.user), delay(200, true)]);
  if (!allowed) return res.sendStatus(402);
  // expect: call-before-gate/fail-open error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/raced-no", async (req, res) => {
  const allowed = await Promise.race([checkAllowance(req.body.user), delay(200, false)]);
  if (!allowed) return res.sendStatus(402);
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.post("/try-assign", async (req, res) => {
  let allowed: boolean;
  try {
    allowed = await checkAllowance(req.body.user);
  } catch {
    allowed = true;
  }
  if (!allowed) return res.sendStatus(402);
  // expect: call-before-gate/fail-open error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});

app.listen(1);
