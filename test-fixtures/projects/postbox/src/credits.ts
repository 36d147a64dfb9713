import { createMiddleware } from "hono/factory";
import type { Env } from "./env";

/** Takes the price of a request off the account, or answers 402. */
export const credits = (price: number) =>
  createMiddleware<{ Bindings: Env; Variables: { account: string } }>(async (c, next) => {
    const account = c.get("account");
    const balance = Number((await c.env.CREDITS.get(account)) ?? 0);
    if (balance < price) return c.json({ error: "no credits" }, 402);
    await c.env.CREDITS.put(account, String(balance - price));
    await next();
  });
