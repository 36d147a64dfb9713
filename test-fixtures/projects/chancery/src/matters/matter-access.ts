import type { NextFunction, Request, RequestHandler, Response } from "express";
import { pool } from "../db.js";

export type Right = "read" | "review";

export class MatterAccess {
  async can(userId: string, matterId: string, right: Right): Promise<boolean> {
    const { rows } = await pool.query("select rights from matter_members where user_id = $1 and matter_id = $2", [userId, matterId]);
    return rows[0]?.rights.includes(right) ?? false;
  }

  async assert(userId: string, matterId: string, right: Right): Promise<void> {
    if (!(await this.can(userId, matterId, right))) throw Object.assign(new Error("forbidden"), { status: 403 });
  }

  /** Middleware for the routes of one matter. */
  require(right: Right): RequestHandler {
    return async (req: Request, res: Response, next: NextFunction) => {
      if (!(await this.can(res.locals.userId, req.params.matterId!, right))) {
        res.status(403).json({ error: "not a member of this matter" });
        return;
      }
      next();
    };
  }
}
