// An answer in words is true whatever it says.
import express from "express";
import OpenAI from "openai";

async function policyDecision(user: string): Promise<"allow" | "deny"> {
  const response = await fetch(`https://policy.internal/decide/${user}`);
  const body = await response.json();
  return body.effect;
}

const client = new OpenAI();
const app = express();

app.post("/captions", async (req, res) => {
  if (!(await policyDecision(req.body.user))) return res.status(403).end();
  // expect: call-before-gate/verdict-ignored error
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.scene }] });
  res.json(completion.choices[0]?.message);
});

app.post("/titles", async (req, res) => {
  if ((await policyDecision(req.body.user)) === "deny") return res.status(403).end();
  // expect-none: call-before-gate
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.scene }] });
  res.json(completion.choices[0]?.message);
});
