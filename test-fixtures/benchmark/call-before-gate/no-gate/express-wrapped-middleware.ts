// fixture: path=src/routes/essays.ts infos rules=call-before-gate
import express, { Router, type NextFunction, type Request, type RequestHandler, type Response } from "express";
import OpenAI from "openai";
import { db } from "../db";

const openai = new OpenAI();
export const essays = Router();

class AppError extends Error {
  constructor(
    message: string,
    readonly statusCode: number,
  ) {
    super(message);
  }
}

const catchAsync =
  (handler: RequestHandler): RequestHandler =>
  (req, res, next) => {
    Promise.resolve(handler(req, res, next)).catch(next);
  };

const protect = catchAsync(async (req, res, next) => {
  res.locals["user"] = await db.userOf(req.headers.authorization);
  if (!res.locals["user"]) throw new AppError("log in first", 401);
  next();
});

const restrictTo = (...roles: string[]) =>
  catchAsync(async (_req, res, next) => {
    if (!roles.includes(res.locals["user"].role)) return next(new AppError("you may not do this", 403));
    next();
  });

const quota = catchAsync(async (_req, res, next) => {
  if ((await db.used(res.locals["user"].id)) >= 50) throw new AppError("no credits left", 402);
  next();
});

const counted = catchAsync(async (_req, res, next) => {
  await db.count(res.locals["user"].id);
  next();
});

class Seats {
  constructor(private readonly store: typeof db) {}

  async seat(_req: Request, res: Response, next: NextFunction): Promise<void> {
    const seat = await this.store.seat(res.locals["user"].id);
    if (!seat) next(new AppError("no seat", 403));
    else next();
  }
}

const seats = new Seats(db);
const write = async (req: Request): Promise<string> => req.body.wish;

essays.use(protect);
// expect-none: call-before-gate the role
essays.post("/a", restrictTo("admin", "editor"), catchAsync(async (req, res) => void res.json(await openai.responses.create({ model: process.env["MODEL"], input: await write(req) }))));
// expect-none: call-before-gate the quota
essays.post("/b", quota, catchAsync(async (req, res) => void res.json(await openai.responses.create({ model: process.env["MODEL"], input: await write(req) }))));
// expect-none: call-before-gate the seat
essays.post("/c", seats.seat.bind(seats), catchAsync(async (req, res) => void res.json(await openai.responses.create({ model: process.env["MODEL"], input: await write(req) }))));
// expect-none: call-before-gate the seat, too
essays.post("/d", (req, res, next) => seats.seat(req, res, next), catchAsync(async (req, res) => void res.json(await openai.responses.create({ model: process.env["MODEL"], input: await write(req) }))));
// expect: call-before-gate/no-gate info
essays.post("/e", counted, catchAsync(async (req, res) => void res.json(await openai.responses.create({ model: process.env["MODEL"], input: await write(req) }))));

express().use("/essays", essays).listen(3000);
