import { redis } from "./redis.js";

export const budgets = {
  async assertAvailable(orgId: string): Promise<void> {
    const left = Number(await redis.get(`budget:${orgId}`));
    if (!(left > 0)) throw new Error("budget exhausted");
  },
};
