import type { PrismaClient } from "@prisma/client";

export const up = (prisma: PrismaClient) => prisma.assistant.updateMany({ where: { model: "gpt-4" }, data: { model: "claude-fable-5" } });
