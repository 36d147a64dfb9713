import { Ratelimit } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export const burst = new Ratelimit({ redis, limiter: Ratelimit.slidingWindow(10, "10 s"), prefix: "trellis:burst" });

export async function allowBurst(key: string): Promise<boolean> {
  const { success } = await burst.limit(key);
  return success;
}
