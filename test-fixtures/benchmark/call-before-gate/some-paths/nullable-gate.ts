// The gate is there if somebody has configured it.
import express from "express";
import OpenAI from "openai";
import type { PolicyClient } from "./policy-client.js";

export function createApp(policy?: PolicyClient) {
  const openai = new OpenAI();
  const app = express();
  app.post("/optional", async (req, res) => {
    await policy?.assertAllowed(req.body.user);
    // expect: call-before-gate/some-paths error
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    res.json(answer.output_text);
  });
  return app;
}

export function createStrictApp(policy: PolicyClient) {
  const openai = new OpenAI();
  const app = express();
  app.post("/required", async (req, res) => {
    await policy.assertAllowed(req.body.user);
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    res.json(answer.output_text);
  });
  return app;
}
