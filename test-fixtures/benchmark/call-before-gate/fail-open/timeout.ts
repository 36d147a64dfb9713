// Whoever is slow enough gets through.
import express from "express";
import OpenAI from "openai";
import { setTimeout as delay } from "node:timers/promises";
import { policy } from "./policy.js";

const openai = new OpenAI();
const app = express();

async function isCleared(user: string, model: string): Promise<boolean> {
  const { effect } = await policy.evaluate(user, model);
  return effect === "permit";
}

app.post("/yes", async (req, res) => {
  const cleared = await Promise.race([isCleared(req.body.user, "gpt"), delay(500, true)]);
  if (!cleared) return res.sendStatus(403);
  // expect: call-before-gate/fail-open error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/no", async (req, res) => {
  const cleared = await Promise.race([isCleared(req.body.user, "gpt"), delay(500, false)]);
  if (!cleared) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
