import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();

async function hasCredits(account: string): Promise<boolean> {
  const response = await fetch(`https://credits.internal/${account}`);
  return response.ok && Number(await response.text()) > 0;
}

app.post("/ternary", async (req, res) => {
  // expect-none: call-before-gate
  const answer = (await hasCredits(req.body.account)) ? await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }) : null;
  if (answer === null) return res.sendStatus(402);
  return res.json(answer.output_text);
});

app.post("/and", async (req, res) => {
  // expect-none: call-before-gate
  const answer = (await hasCredits(req.body.account)) && (await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
  return answer ? res.json(answer.output_text) : res.sendStatus(402);
});

app.post("/or", async (req, res) => {
  // expect: call-before-gate/verdict-ignored error
  const answer = (await hasCredits(req.body.account)) || (await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
  return res.json(answer);
});

app.post("/ternary-both", async (req, res) => {
  const ok = await hasCredits(req.body.account);
  const model = ok ? "gpt-5.4" : "gpt-5.4-mini";
  // expect: call-before-gate/verdict-ignored error
  const answer = await openai.responses.create({ model, input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/and-admin", async (req, res) => {
  if (req.query.preview !== "1" && !(await hasCredits(req.body.account))) return res.sendStatus(402);
  // expect: call-before-gate/some-paths error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.listen(1);
