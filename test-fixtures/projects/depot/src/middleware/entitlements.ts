import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { charactersThisMonth, featuresOf } from "../lib/tenants.ts";
import type { AppEnv, Feature } from "../types.ts";

const CHARACTERS = { free: 10_000, team: 500_000, business: 10_000_000 } as const;

export const requireFeature = (feature: Feature) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { plan } = c.get("tenant");
    const features = await featuresOf(plan);
    if (!features.includes(feature)) throw new HTTPException(403, { message: `${feature} is not part of the ${plan} plan` });
    await next();
  });

export const withinCharacters = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { id, plan } = c.var.tenant;
    try {
      const used = await charactersThisMonth(id);
      if (used >= CHARACTERS[plan]) return c.json({ error: "no characters left this month" }, 402);
    } catch (error) {
      c.var.log.warn({ error }, "usage is not known");
    }
    await next();
  });
