import type { Request } from "express";

export async function requirePermission(req: Request, permission: string): Promise<void> {
  const held: readonly string[] = req.res?.locals.permissions ?? [];
  if (!held.includes(permission)) throw Object.assign(new Error("forbidden"), { statusCode: 403 });
}
