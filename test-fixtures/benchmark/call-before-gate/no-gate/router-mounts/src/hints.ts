import { Router } from "express";
import OpenAI from "openai";

const openai = new OpenAI();
export const hints = Router();

hints.post("/", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
