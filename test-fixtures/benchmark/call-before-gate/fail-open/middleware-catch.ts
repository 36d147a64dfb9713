import express, { type NextFunction, type Request, type Response } from "express";
import Anthropic from "@anthropic-ai/sdk";
import { spendOf } from "./spend";

const anthropic = new Anthropic();
const app = express();

async function enforceSpendLimit(req: Request, res: Response, next: NextFunction) {
  try {
    const spend = await spendOf(req.header("x-org") ?? "");
    if (spend.total >= spend.limit) return res.status(402).json({ error: "limit reached" });
  } catch (error) {
    console.error("spend service is down", error);
  }
  return next();
}

async function enforceSpendLimitClosed(req: Request, res: Response, next: NextFunction) {
  try {
    const spend = await spendOf(req.header("x-org") ?? "");
    if (spend.total >= spend.limit) return res.status(402).json({ error: "limit reached" });
    return next();
  } catch (error) {
    return next(error);
  }
}

app.post("/open", enforceSpendLimit, async (req, res) => {
  // expect: call-before-gate/fail-open error
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: req.body.text }] });
  res.json(message.content);
});

app.post("/closed", enforceSpendLimitClosed, async (req, res) => {
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: req.body.text }] });
  res.json(message.content);
});

app.listen(1);
