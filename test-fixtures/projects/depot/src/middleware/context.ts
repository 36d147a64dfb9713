import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { pino } from "pino";
import { LlmClient } from "../lib/llm.ts";
import { tenantOf } from "../lib/tenants.ts";
import type { AppEnv } from "../types.ts";

const root = pino();

export const withServices = createMiddleware<AppEnv>(async (c, next) => {
  const log = root.child({ requestId: crypto.randomUUID() });
  c.set("log", log);
  c.set("llm", new LlmClient(log));
  await next();
});

export const authenticate = createMiddleware<AppEnv>(async (c, next) => {
  const key = c.req.header("x-api-key");
  const tenant = key === undefined ? undefined : await tenantOf(key);
  if (tenant === undefined) throw new HTTPException(401, { message: "unknown key" });
  c.set("tenant", tenant);
  await next();
});
