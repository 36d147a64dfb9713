import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { activeUsers, recentText } from "@/lib/db/queries";
import { sendMail } from "@/lib/mail";

export async function GET(request: Request) {
  if (request.headers.get("authorization") !== `Bearer ${process.env.CRON_SECRET}`) {
    return new Response("unauthorized", { status: 401 });
  }
  const users = await activeUsers(new Date(Date.now() - 7 * 24 * 3_600_000));

  const results = await Promise.allSettled(
    users.map(async (user) => {
      // expect: missing-fallback-tier/none warning
      const { text } = await generateText({
        // expect: hardcoded-model/revocable info default
        model: openai(process.env.DIGEST_MODEL || "gpt-5.5"),
        prompt: `What did this person write this week?\n${await recentText(user.id)}`,
      });
      await sendMail(user.email!, "Your week", text);
    }),
  );
  const failed = results.filter((result) => result.status === "rejected").length;
  // expect-none: silent-fallback the caller is told how many failed
  return Response.json({ sent: results.length - failed, failed });
}
