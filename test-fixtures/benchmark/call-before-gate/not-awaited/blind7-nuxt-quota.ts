// fixture: path=server/api/captions.post.ts
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { eq } from "drizzle-orm";
import { teams } from "../db/schema";
import { useDrizzle } from "../utils/drizzle";

async function assertTeamQuota(teamId: number, tokens: number) {
  const [team] = await useDrizzle().select().from(teams).where(eq(teams.id, teamId));
  if (!team || team.tokensUsed + tokens > team.tokensIncluded) {
    throw createError({ statusCode: 402, statusMessage: "Your team has used its tokens for this month" });
  }
}

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const { imageUrl } = await readBody<{ imageUrl: string }>(event);
  assertTeamQuota(user.teamId, 500);
  // expect: call-before-gate/not-awaited error
  const { text } = await generateText({
    model: openai("gpt-5-mini"),
    messages: [{ role: "user", content: [{ type: "text", text: "A caption." }, { type: "image", image: new URL(imageUrl) }] }],
  });
  return { caption: text };
});
