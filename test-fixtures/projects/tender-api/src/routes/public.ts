import { Router } from "express";
import OpenAI from "openai";

const openai = new OpenAI();
export const publicRoutes = Router();

// Meant for the landing page, open to everybody.
publicRoutes.post("/glossary", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.6-luna", input: `Explain "${req.body.term}" in one line.` });
  res.json({ text: answer.output_text });
});
