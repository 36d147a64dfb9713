import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";
import { config } from "../config/index.js";
import { HttpError } from "../lib/errors.js";
import type { CompanyRepository } from "../repositories/CompanyRepository.js";

export interface AuthedRequest extends Request {
  userId: string;
}

export function authenticate(req: Request, _res: Response, next: NextFunction) {
  const token = req.headers.authorization?.replace(/^Bearer /, "");
  if (!token) return next(new HttpError(401, "missing token"));
  try {
    const payload = jwt.verify(token, config.JWT_SECRET) as { sub: string };
    (req as AuthedRequest).userId = payload.sub;
    next();
  } catch {
    next(new HttpError(401, "invalid token"));
  }
}

export const requireMember =
  (companies: CompanyRepository, roles: string[] = ["owner", "dispatcher"]) =>
  async (req: Request, _res: Response, next: NextFunction) => {
    const membership = await companies.membership((req as AuthedRequest).userId, req.params.companyId!);
    if (!membership || !roles.includes(membership.role)) return next(HttpError.forbidden("Not your company"));
    next();
  };

export function errorHandler(error: Error, _req: Request, res: Response, _next: NextFunction) {
  const status = error instanceof HttpError ? error.status : 500;
  res.status(status).json({ error: error.message });
}
