import express from "express";
import OpenAI from "openai";
import { policy } from "./policy.js";

const primary = new OpenAI();
const spare = new OpenAI({ baseURL: "https://spare.example/v1" });
const app = express();

class PolicyDenied extends Error {}

async function requireClearance(user: string, model: string): Promise<void> {
  const { effect } = await policy.evaluate(user, model);
  if (effect !== "permit") throw new PolicyDenied(model);
}

app.post("/bypass", async (req, res) => {
  try {
    await requireClearance(req.body.user, "gpt-5.4");
    // expect-none: call-before-gate
    const answer = await primary.responses.create({ model: "gpt-5.4", input: req.body.text });
    return res.json(answer.output_text);
  } catch (error) {
    console.error(error);
    // expect: call-before-gate/bypass-on-deny error
    const answer = await spare.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    return res.json(answer.output_text);
  }
});

app.post("/told-apart", async (req, res) => {
  try {
    await requireClearance(req.body.user, "gpt-5.4");
    // expect-none: call-before-gate
    const answer = await primary.responses.create({ model: "gpt-5.4", input: req.body.text });
    return res.json(answer.output_text);
  } catch (error) {
    if (error instanceof PolicyDenied) return res.sendStatus(403);
    // expect-none: call-before-gate only what failed after the gate's yes gets here
    const answer = await spare.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    return res.json(answer.output_text);
  }
});

app.post("/outside", async (req, res) => {
  // mutate: gate skip=late,race
  await requireClearance(req.body.user, "gpt-5.4");
  try {
    // expect-none: call-before-gate
    const answer = await primary.responses.create({ model: "gpt-5.4", input: req.body.text });
    return res.json(answer.output_text);
  } catch {
    // expect-none: call-before-gate
    const answer = await spare.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    return res.json(answer.output_text);
  }
});
