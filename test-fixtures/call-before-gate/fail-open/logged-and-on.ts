import express from "express";
import OpenAI from "openai";
import pino from "pino";
import { policyService } from "./policy-service.js";

const log = pino({ name: "assist" });
const openai = new OpenAI();
const app = express();

async function assertAllowed(user: string): Promise<void> {
  const { effect } = await policyService.decide({ user, action: "assist" });
  if (effect !== "allow") throw new Error("denied");
}

app.post("/assist", async (req, res) => {
  try {
    await assertAllowed(req.body.user);
  } catch (error) {
    log.error({ error }, "policy check failed");
  }
  // expect: call-before-gate/fail-open error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.listen(3000);
