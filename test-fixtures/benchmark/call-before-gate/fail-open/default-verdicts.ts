// A check that broke counts as a yes.
import express from "express";
import OpenAI from "openai";
import { pdp } from "./pdp.js";

const openai = new OpenAI();
const app = express();

async function isAllowed(user: string): Promise<boolean> {
  const { allow } = await pdp.decide({ user, action: "ask" });
  return allow === true;
}

async function fetchDecision(user: string): Promise<{ allowed: boolean } | undefined> {
  const response = await fetch(`https://pdp.example/${user}`);
  return response.ok ? ((await response.json()) as { allowed: boolean }) : undefined;
}

app.post("/catch-true", async (req, res) => {
  const allowed = await isAllowed(req.body.user).catch(() => true);
  if (!allowed) return res.sendStatus(403);
  // expect: call-before-gate/fail-open error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/catch-false", async (req, res) => {
  const allowed = await isAllowed(req.body.user).catch(() => false);
  if (!allowed) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/let-true", async (req, res) => {
  let allowed = true;
  try {
    allowed = await isAllowed(req.body.user);
  } catch (error) {
    console.error("policy service is down", error);
  }
  if (!allowed) return res.sendStatus(403);
  // expect: call-before-gate/fail-open error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/let-false", async (req, res) => {
  let allowed = false;
  try {
    allowed = await isAllowed(req.body.user);
  } catch (error) {
    console.error("policy service is down", error);
  }
  if (!allowed) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/or-allowed", async (req, res) => {
  const decision = (await fetchDecision(req.body.user)) ?? { allowed: true };
  if (!decision.allowed) return res.sendStatus(403);
  // expect: call-before-gate/fail-open error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/or-denied", async (req, res) => {
  const decision = (await fetchDecision(req.body.user)) ?? { allowed: false };
  if (!decision.allowed) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
