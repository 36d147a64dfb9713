import { Redis } from "ioredis";

const redis = new Redis(process.env.REDIS_URL!);

export class NotEntitledError extends Error {
  readonly statusCode = 403;
}

export async function isEntitled(club: string, feature: string): Promise<boolean> {
  return (await redis.sismember(`clubs:${club}:features`, feature)) === 1;
}

export async function requireEntitlement(club: string, feature: string): Promise<void> {
  if (!(await isEntitled(club, feature))) throw new NotEntitledError(`${club} has no ${feature}`);
}
