import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";

export function authenticate(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.split(" ")[1];
  if (!token) return res.sendStatus(401);
  jwt.verify(token, process.env.JWT_SECRET ?? "", (error, payload) => {
    if (error) return res.sendStatus(401);
    res.locals.userId = (payload as { sub: string }).sub;
    next();
  });
}
