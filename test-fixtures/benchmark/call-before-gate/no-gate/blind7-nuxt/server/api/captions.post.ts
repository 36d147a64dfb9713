import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { assertTeamQuota } from "../utils/quota";

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const { imageUrl } = await readBody<{ imageUrl: string }>(event);
  await assertTeamQuota(user.teamId, 500);
  // expect-none: call-before-gate
  const { text } = await generateText({
    model: openai("gpt-5-mini"),
    messages: [{ role: "user", content: [{ type: "text", text: "A caption." }, { type: "image", image: new URL(imageUrl) }] }],
  });
  return { caption: text };
});
