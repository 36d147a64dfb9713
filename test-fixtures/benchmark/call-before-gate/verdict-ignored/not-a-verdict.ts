// What a gate answers may be used for other things as well, and what chooses a grade of service refuses nobody.
import express from "express";
import OpenAI from "openai";
import { plans } from "./plans.js";

const openai = new OpenAI();
const app = express();

async function hasPremium(user: string): Promise<boolean> {
  return (await plans.of(user)) === "premium";
}

app.post("/grades", async (req, res) => {
  const premium = await hasPremium(req.body.user);
  // expect: call-before-gate/no-gate
  const answer = await openai.responses.create({ model: premium ? "gpt-5.4" : "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
