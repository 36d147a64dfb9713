import { prisma } from "./prisma";

export class SafeError extends Error {
  constructor(message: string, readonly statusCode = 400) {
    super(message);
  }
}

export async function assertHasAiAccess(userId: string): Promise<void> {
  const premium = await prisma.premium.findUnique({ where: { userId } });
  const hasAccess = premium?.tier === "BUSINESS" || (premium?.tier === "PRO" && Boolean(premium.aiAutomationAccess));
  if (!hasAccess) throw new SafeError("Please upgrade for AI access", 403);
}
