// Who asks, and how often, is not whether they may.
import express, { type NextFunction, type Request, type Response } from "express";
import rateLimit from "express-rate-limit";
import OpenAI from "openai";
import { verifyToken } from "./tokens.js";

const openai = new OpenAI();
const app = express();
const limiter = rateLimit({ windowMs: 60_000, limit: 20 });

async function authenticate(req: Request, res: Response, next: NextFunction) {
  const user = await verifyToken(req.header("authorization"));
  if (!user) return void res.sendStatus(401);
  req.user = user;
  next();
}

app.post("/limited", limiter, async (req, res) => {
  // expect: call-before-gate/no-gate info "rate limit"
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/signed-in", authenticate, async (req, res) => {
  // expect: call-before-gate/no-gate info "authentication"
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/both", authenticate, limiter, async (req, res) => {
  // expect: call-before-gate/no-gate info "authentication"
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
