import { Router } from "express";
import OpenAI from "openai";

const openai = new OpenAI();
export const drafts = Router();

drafts.post("/", async (req, res) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
