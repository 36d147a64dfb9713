import type { Request } from "express";
import type { Principal } from "./guard";
export function principalOf(req: Request): Principal | undefined {
  const id = req.header("x-user");
  return id === undefined ? undefined : { id, plan: req.header("x-plan") === "pro" ? "pro" : "free" };
}
