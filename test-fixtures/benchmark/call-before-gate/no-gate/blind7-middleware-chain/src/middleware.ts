import type { NextFunction, Request, Response } from "express";
import { Redis } from "ioredis";
import { usersByKey } from "./users.js";

const redis = new Redis(process.env.REDIS_URL ?? "");

export async function apiKey(req: Request, res: Response, next: NextFunction) {
  const key = req.header("x-api-key");
  const user = key ? await usersByKey(key) : null;
  if (!user) return res.status(401).json({ error: "invalid api key" });
  res.locals.user = user;
  next();
}

export const limiter = (max: number, seconds: number) => async (req: Request, res: Response, next: NextFunction) => {
  const hits = await redis.incr(`rl:${req.ip}`);
  if (hits === 1) await redis.expire(`rl:${req.ip}`, seconds);
  if (hits > max) return res.status(429).json({ error: "too many requests" });
  next();
};

export const quota = (feature: string) => async (_req: Request, res: Response, next: NextFunction) => {
  const { user } = res.locals;
  const used = Number((await redis.get(`quota:${feature}:${user.id}`)) ?? 0);
  if (used >= user.plan.quotas[feature]) {
    return res.status(402).json({ error: `The ${feature} quota of your plan is used up` });
  }
  await redis.incr(`quota:${feature}:${user.id}`);
  next();
};
