import { redis } from "./redis.js";

export const usage = {
  async left(farm: string): Promise<number> {
    return 100 - Number((await redis.get(`usage:${farm}`)) ?? 0);
  },
  async track(farm: string): Promise<void> {
    await redis.incr(`usage:${farm}`);
  },
};
