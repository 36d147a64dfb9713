import { prisma } from "lib/prisma";

export const findSubscription = (userId) => prisma.subscription.findUnique({ where: { userId } });
