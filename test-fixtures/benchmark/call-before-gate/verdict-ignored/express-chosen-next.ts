// fixture: path=src/routes/plans.ts infos
import { Router, type NextFunction, type Request, type Response } from "express";
import createHttpError from "http-errors";
import OpenAI from "openai";
import { policyAllows } from "../policy";

const openai = new OpenAI();
export const plans = Router();

function chosen(req: Request, _res: Response, next: NextFunction): void {
  const allowed = policyAllows(req.user, "plans");
  next(allowed ? undefined : createHttpError(403));
}

function named(req: Request, _res: Response, next: NextFunction): void {
  const error = policyAllows(req.user, "plans") ? null : new Error("denied");
  next(error);
}

function inShort(req: Request, _res: Response, next: NextFunction): void {
  next(!policyAllows(req.user, "plans") && createHttpError(403));
}

function turnedRound(req: Request, _res: Response, next: NextFunction): void {
  next(policyAllows(req.user, "plans") ? createHttpError(403) : undefined);
}

function counted(req: Request, res: Response, next: NextFunction): void {
  const allowed = policyAllows(req.user, "plans");
  res.setHeader("x-policy", String(allowed));
  next();
}

// expect-none: call-before-gate
plans.post("/a", chosen, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect-none: call-before-gate
plans.post("/b", named, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect-none: call-before-gate
plans.post("/c", inShort, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect: call-before-gate/verdict-ignored error
plans.post("/d", turnedRound, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect: call-before-gate/verdict-ignored error
plans.post("/e", counted, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
