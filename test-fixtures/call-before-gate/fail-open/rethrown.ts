// Logged and thrown again: nothing runs.
import express from "express";
import OpenAI from "openai";
import * as Sentry from "@sentry/node";
import { policyService } from "./policy-service.js";

const openai = new OpenAI();
const router = express.Router();

async function assertAllowed(user: string): Promise<void> {
  const { effect } = await policyService.decide({ user, action: "draft" });
  if (effect !== "allow") throw new Error("denied");
}

router.post("/draft", async (req, res) => {
  try {
    await assertAllowed(req.body.user);
  } catch (error) {
    Sentry.captureException(error);
    throw error;
  }
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

export default router;
