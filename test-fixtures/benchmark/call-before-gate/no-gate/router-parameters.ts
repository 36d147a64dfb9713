// fixture: path=src/routes/workspaces.ts
import { Router } from "express";
import Anthropic from "@anthropic-ai/sdk";
import { prisma } from "../db";

const anthropic = new Anthropic();

export const workspaces = Router();

workspaces.param("workspaceId", async (req, res, next, workspaceId) => {
  const membership = await prisma.membership.findFirst({ where: { workspaceId, userId: req.user.id } });
  if (!membership) return res.status(403).json({ error: "not a member of this workspace" });
  req.membership = membership;
  next();
});

workspaces.post("/:workspaceId/summary", async (req, res) => {
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({
    model: "claude-sonnet-5",
    max_tokens: 1024,
    messages: [{ role: "user", content: `Summarize: ${req.body.text}` }],
  });
  res.json(message.content);
});

workspaces.post("/preview", async (req, res) => {
  // expect: call-before-gate/no-gate
  const message = await anthropic.messages.create({
    model: "claude-sonnet-5",
    max_tokens: 256,
    messages: [{ role: "user", content: req.body.text }],
  });
  res.json(message.content);
});
