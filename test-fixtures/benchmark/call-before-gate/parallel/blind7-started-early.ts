// fixture: path=src/api/answers.ts
// Started before the verdict, to save a second.
import { Router } from "express";
import OpenAI from "openai";
import { guard } from "../guard";

const openai = new OpenAI();
export const router = Router();

async function screen(text: string): Promise<{ safe: boolean; reason?: string }> {
  const verdict = await guard.check({ text, policies: ["pii", "jailbreak"] });
  return { safe: verdict.score < 0.5, reason: verdict.label };
}

router.post("/answers", async (req, res) => {
  const { question } = req.body;
  const screening = screen(question);
  // expect: call-before-gate/parallel error
  const answering = openai.responses.create({ model: "gpt-5-mini", input: question });
  const [verdict, answer] = await Promise.all([screening, answering]);
  if (!verdict.safe) return res.status(400).json({ error: verdict.reason });
  res.json({ answer: answer.output_text });
});

router.post("/answers/careful", async (req, res) => {
  const { question } = req.body;
  const verdict = await screen(question);
  if (!verdict.safe) return res.status(400).json({ error: verdict.reason });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5-mini", input: question });
  res.json({ answer: answer.output_text });
});
