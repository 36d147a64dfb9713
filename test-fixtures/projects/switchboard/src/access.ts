import type { Middleware } from "koa";
import { desks } from "./desks.js";

export const requireDesk = (desk: string): Middleware => async (ctx, next) => {
  const allowed = await desks.allows(desk, ctx.state.user);
  if (!allowed) ctx.throw(403, `not your desk: ${desk}`);
  await next();
};
