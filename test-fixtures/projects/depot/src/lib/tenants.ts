import { redis } from "./redis.ts";
import type { Feature, Tenant } from "../types.ts";

export async function tenantOf(key: string): Promise<Tenant | undefined> {
  const stored = await redis.get(`tenant:${key}`);
  return stored === null ? undefined : (JSON.parse(stored) as Tenant);
}

export async function featuresOf(plan: Tenant["plan"]): Promise<readonly Feature[]> {
  return (await redis.smembers(`features:${plan}`)) as Feature[];
}

export async function charactersThisMonth(tenant: string): Promise<number> {
  return Number((await redis.get(`characters:${tenant}`)) ?? 0);
}
