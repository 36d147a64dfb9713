import type { NextFunction, Request, Response } from "express";
import { jwtVerify } from "jose";

export async function requireOrg(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.slice(7);
  if (!token) return res.status(401).json({ error: "unauthorized" });
  const { payload } = await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET));
  res.locals.orgId = payload.org;
  next();
}
