import { HttpError } from "./http-error.js";
import { prisma } from "./prisma.js";

export class QuotaService {
  constructor(private readonly limits: Record<string, number>) {}

  async use(userId: string, kind: string): Promise<void> {
    const used = await prisma.generation.count({ where: { userId, kind, createdAt: { gte: startOfMonth() } } });
    if (used >= (this.limits[kind] ?? 0)) throw new HttpError(429, `You have used all ${kind} of this month`);
    await prisma.generation.create({ data: { userId, kind } });
  }
}

function startOfMonth(): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), 1);
}
