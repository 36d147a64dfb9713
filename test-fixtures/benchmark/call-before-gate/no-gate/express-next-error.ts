// fixture: path=src/routes/letters.ts infos rules=call-before-gate
import { Router, type NextFunction, type Request, type Response } from "express";
import createHttpError from "http-errors";
import OpenAI from "openai";
import { db } from "../db";
import { verify } from "../tokens";

const openai = new OpenAI();
export const letters = Router();

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
  static forbidden(message = "Forbidden"): HttpError {
    return new HttpError(403, message);
  }
}


function signedIn(req: Request, res: Response, next: NextFunction): void {
  const token = req.headers.authorization?.slice(7);
  if (!token) return next(new HttpError(401, "no token"));
  try {
    res.locals["user"] = verify(token);
    next();
  } catch {
    next(new HttpError(401, "bad token"));
  }
}

async function member(req: Request, res: Response, next: NextFunction) {
  const membership = await db.membership(res.locals["user"].id, req.params["team"]);
  if (!membership) return next(HttpError.forbidden("not your team"));
  next();
}

const plan = (needed: string) => async (_req: Request, res: Response, next: NextFunction) => {
  try {
    const { plan } = await db.subscription(res.locals["user"].id);
    if (plan !== needed) return next(createHttpError(402, "not in your plan"));
    return next();
  } catch (problem) {
    return next(problem);
  }
};

async function reviewer(_req: Request, res: Response, next: NextFunction) {
  const roles = await db.rolesOf(res.locals["user"].id);
  // the error is handed on, and so is the request
  if (!roles.includes("reviewer")) next(new HttpError(403, "reviewers only"));
  next();
}

async function editor(_req: Request, res: Response, next: NextFunction) {
  try {
    const roles = await db.rolesOf(res.locals["user"].id);
    if (!roles.includes("editor")) return next(HttpError.forbidden());
    next();
  } catch {
    next();
  }
}

async function maybe(req: Request, res: Response, next: NextFunction) {
  const membership = await db.membership(res.locals["user"].id, req.params["team"]);
  if (!membership) return next("route");
  next();
}

letters.use(signedIn);

// expect-none: call-before-gate members only
letters.post("/:team/letters", member, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect-none: call-before-gate the plan
letters.post("/premium", plan("premium"), async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect: call-before-gate/no-gate info
letters.post("/draft", async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect: call-before-gate/verdict-ignored error
letters.post("/review", reviewer, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect: call-before-gate/fail-open error
letters.post("/edit", editor, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
// expect-none: call-before-gate the rest of the route is left out, too
letters.post("/:team/short", maybe, async (req, res) => res.json(await openai.responses.create({ model: process.env["MODEL"], input: req.body.wish })));
