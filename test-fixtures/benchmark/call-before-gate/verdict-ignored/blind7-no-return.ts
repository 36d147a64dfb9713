// fixture: path=src/routes/assistant.js
// A refusal is written, and the handler goes on.
import express from "express";
import OpenAI from "openai";
import { Organization } from "../models/Organization.js";
import { protect } from "../middleware/protect.js";

const openai = new OpenAI();
const router = express.Router();

router.post("/reply", protect, async (req, res) => {
  const organization = await Organization.findById(req.user.organization);
  if (!organization.plan.aiEnabled) {
    res.status(403).json({ message: "AI is not part of your plan" });
  }
  // expect: call-before-gate/verdict-ignored error
  const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: req.body.messages });
  res.json({ reply: completion.choices[0].message.content });
});

router.post("/rewrite", protect, async (req, res) => {
  const organization = await Organization.findById(req.user.organization);
  if (!organization.plan.aiEnabled) {
    res.status(403).json({ message: "AI is not part of your plan" });
    return;
  }
  // expect-none: call-before-gate
  const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: req.body.messages });
  res.json({ reply: completion.choices[0].message.content });
});

export default router;
