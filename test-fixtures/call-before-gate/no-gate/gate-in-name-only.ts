// Named like a gate; its body can never deny.
import express from "express";
import { Mistral } from "@mistralai/mistralai";
import { logger } from "./logger.js";

const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? "" });
const router = express.Router();

async function checkPolicy(userId: string, action: string): Promise<void> {
  logger.info({ userId, action }, "policy check");
}

router.post("/leases/summary", async (req, res) => {
  await checkPolicy(req.body.userId, "leases.summary");
  // expect: call-before-gate/no-gate warning "checkPolicy"
  const answer = await mistral.chat.complete({
    model: "mistral-small-latest",
    messages: [{ role: "user", content: req.body.lease }],
  });
  res.json(answer.choices?.[0]?.message?.content);
});

export default router;
