import { eq } from "drizzle-orm";
import { teams } from "../db/schema";
import { useDrizzle } from "./drizzle";

export async function assertTeamQuota(teamId: number, tokens: number) {
  const [team] = await useDrizzle().select().from(teams).where(eq(teams.id, teamId));
  if (!team || team.tokensUsed + tokens > team.tokensIncluded) {
    throw createError({ statusCode: 402, statusMessage: "Your team has used its tokens for this month" });
  }
}
