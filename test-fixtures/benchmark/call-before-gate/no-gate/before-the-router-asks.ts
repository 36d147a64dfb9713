// fixture: path=src/routes/assist.ts
import express from "express";
import type { NextFunction, Request, Response } from "express";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { usageOf } from "../billing";

const router = express.Router();

async function enforceQuota(req: Request, res: Response, next: NextFunction) {
  const usage = await usageOf(req.user.orgId);
  if (usage.spent >= usage.cap) {
    res.status(429).json({ error: "monthly AI quota used up" });
    return;
  }
  next();
}

function requestLog(req: Request, _res: Response, next: NextFunction) {
  req.log.info({ path: req.path }, "assist");
  next();
}

router.post("/title", requestLog, async (req, res) => {
  // expect: call-before-gate/no-gate
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: req.body.body });
  res.json({ title: text });
});

router.use(enforceQuota);

router.post("/rewrite", requestLog, async (req, res) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.6-terra"), prompt: req.body.body });
  res.json({ text });
});

router.post("/expand", [requestLog, enforceQuota], async (req: Request, res: Response) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.6-terra"), prompt: `Expand: ${req.body.body}` });
  res.json({ text });
});

export default router;
