// A branch on the plan that answers 402 is a gate without a name.
import express from "express";
import OpenAI from "openai";
import { accounts } from "./accounts.js";

const api = express();
const openai = new OpenAI();

api.post("/api/v2/complete", async (req, res) => {
  const account = await accounts.byKey(req.header("authorization"));
  if (!account) return res.status(401).end();
  if (account.plan === "free" || account.creditsLeft <= 0) {
    return res.status(402).json({ error: "Your plan does not include completions." });
  }
  // expect-none: call-before-gate
  const completion = await openai.chat.completions.create({
    model: "gpt-5.6-luna",
    messages: [{ role: "user", content: req.body.prompt }],
  });
  return res.json(completion.choices[0]);
});

export { api };
