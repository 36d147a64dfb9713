import express from "express";
import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
export const router = express.Router();

router.post("/support", async (req, res) => {
  try {
    // expect: missing-fallback-tier/none
    const response = await openai.responses.create({ model: "gpt-5.6-sol", input: req.body.message });
    res.json({ reply: response.output_text, conversationId: req.body.conversationId });
  } catch (error) {
    logger.error({ error }, "support reply failed");
    res.json({ reply: "Sorry, something went wrong. A colleague will get back to you.", conversationId: req.body.conversationId });
  }
});
