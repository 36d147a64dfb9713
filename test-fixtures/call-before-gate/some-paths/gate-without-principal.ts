// The gate lets go where it does not know whom to ask about.
import { Router } from "express";
import Anthropic from "@anthropic-ai/sdk";
import { limits } from "./limits.js";

const anthropic = new Anthropic();
export const router = Router();

async function throwIfOverQuota(userId: string | undefined): Promise<void> {
  if (!userId) return;
  const { used, allowed } = await limits.of(userId);
  if (used >= allowed) throw new Error("over quota");
}

router.post("/ask", async (req, res) => {
  await throwIfOverQuota(req.body.userId);
  // expect: call-before-gate/some-paths error
  const answer = await anthropic.messages.create({
    model: "claude-haiku-4-5-20251001",
    max_tokens: 500,
    messages: [{ role: "user", content: req.body.question }],
  });
  res.json(answer.content);
});
