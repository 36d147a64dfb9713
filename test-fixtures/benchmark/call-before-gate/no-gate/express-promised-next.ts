// fixture: path=src/routes/quotes.ts infos
import { Router, type NextFunction, type Request, type Response } from "express";
import OpenAI from "openai";
import { assertMayQuote } from "../policy/quotes";

const openai = new OpenAI();
export const quotes = Router();

// The promise hands on the refusal, and goes on only after a yes.
function promised(req: Request, _res: Response, next: NextFunction): void {
  assertMayQuote(req.user.id).then(() => next(), next);
}

function chained(req: Request, _res: Response, next: NextFunction): void {
  assertMayQuote(req.user.id)
    .then(() => next())
    .catch(next);
}

function started(req: Request, _res: Response, next: NextFunction): void {
  assertMayQuote(req.user.id).then(() => console.info("asked"), next);
  next();
}

// expect-none: call-before-gate
quotes.post("/a", promised, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect-none: call-before-gate
quotes.post("/b", chained, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect: call-before-gate/not-awaited error
quotes.post("/c", started, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
