// fixture: path=src/routes/reviews.ts
import { setTimeout as sleep } from "node:timers/promises";
import { Router } from "express";
import OpenAI from "openai";
import { budgets } from "../budgets";

const openai = new OpenAI();
export const router = Router();

async function assertBudget(teamId: string): Promise<void> {
  const { left } = await budgets.of(teamId);
  if (left <= 0) throw new Error("the team's budget is spent");
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const failAfter = (ms: number) => new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too slow")), ms));

router.post("/reviews", async (req, res) => {
  await Promise.race([assertBudget(req.params.team), sleep(300)]);
  // expect: call-before-gate/fail-open error
  const review = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.diff });
  res.json({ text: review.output_text });
});

router.post("/reviews/short", async (req, res) => {
  await Promise.race([pause(300), assertBudget(req.params.team)]);
  // expect: call-before-gate/fail-open error
  const review = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.diff });
  res.json({ text: review.output_text });
});

router.post("/reviews/strict", async (req, res) => {
  await Promise.race([assertBudget(req.params.team), failAfter(300)]);
  // expect-none: call-before-gate
  const review = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.diff });
  res.json({ text: review.output_text });
});
