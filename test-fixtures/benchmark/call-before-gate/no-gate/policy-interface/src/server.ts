import express from "express";
import OpenAI from "openai";
import type { Policy } from "./policy.js";

export function routes(policy: Policy, openai: OpenAI) {
  const app = express();
  app.post("/ask", async (req, res) => {
    // mutate: gate
    if (!(await policy.allows(req.body.user, "ask"))) return res.sendStatus(403);
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    return res.json(answer.output_text);
  });
  return app;
}
