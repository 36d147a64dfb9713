import express from "express";
import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import pino from "pino";
import { policyService } from "./policy-service.js";

const log = pino();
const openai = new OpenAI();
const anthropic = new Anthropic();
const app = express();

async function assertAllowed(user: string, model: string): Promise<void> {
  const { effect } = await policyService.decide({ user, action: "assist", resource: model });
  if (effect !== "allow") throw new Error(`${model} denied`);
}

app.post("/assist", async (req, res) => {
  try {
    // mutate: gate
    await assertAllowed(req.body.user, "gpt");
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    res.json(answer.output_text);
  } catch (error) {
    log.warn({ error }, "primary failed, using the other model");
    // expect: call-before-gate/bypass-on-deny error
    const message = await anthropic.messages.create({
      model: "claude-haiku-4-5-20251001",
      max_tokens: 500,
      messages: [{ role: "user", content: req.body.text }],
    });
    res.json(message.content);
  }
});

app.listen(3000);
