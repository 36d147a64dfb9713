import type { NextFunction, Request, Response } from "express";
import { subscriptions } from "../subscriptions";

export function requireSubscription(tier: "team" | "enterprise") {
  return async (req: Request, res: Response, next: NextFunction) => {
    const subscription = await subscriptions.of(req.header("x-tenant") ?? "");
    if (subscription?.tier !== tier) {
      res.status(402).json({ error: "upgrade" });
      return;
    }
    next();
  };
}
