import type { NextFunction, Request, Response } from "express";

export function checkPermission(permission: string) {
  return (req: Request & { user?: { permissions: string[] } }, res: Response, next: NextFunction) => {
    if (!req.user?.permissions.includes(permission)) return res.status(403).json({ error: "forbidden" });
    next();
  };
}
