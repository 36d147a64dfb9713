import type { NextFunction, Request, RequestHandler, Response } from "express";

/** Lets a request through only with the scope its token was issued for. */
export function requireScope(scope: string): RequestHandler {
  return (_req: Request, res: Response, next: NextFunction) => {
    const granted: string[] = res.locals.scopes ?? [];
    if (!granted.includes(scope)) {
      res.status(403).json({ error: `scope ${scope} is missing` });
      return;
    }
    next();
  };
}
