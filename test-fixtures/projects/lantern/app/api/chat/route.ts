import { auth } from "@clerk/nextjs/server";
import { convertToModelMessages, stepCountIs, streamText, tool } from "ai";
import { z } from "zod";
import { getModel } from "@/lib/ai/models";
import { limiter } from "@/lib/limits";
import { getPlan } from "@/lib/plan";
import { search } from "@/lib/search";

export const maxDuration = 60;

export async function POST(request: Request) {
  const { userId } = await auth();
  if (!userId) return new Response("Unauthorized", { status: 401 });
  const { success } = await limiter.limit(userId);
  if (!success) return new Response("Too many requests", { status: 429 });
  const { messages } = await request.json();
  const plan = await getPlan(userId);
  // expect: call-before-gate/no-gate info
  // expect: missing-fallback-tier/none warning
  const result = streamText({
    model: getModel(plan),
    messages: convertToModelMessages(messages),
    stopWhen: stepCountIs(5),
    tools: {
      search: tool({
        description: "Search the notes",
        inputSchema: z.object({ query: z.string() }),
        execute: async ({ query }) => {
          try {
            return await search(userId, query);
            // expect: silent-fallback/default-value warning
          } catch {
            return "nothing found";
          }
        },
      }),
    },
    onError: ({ error }) => {
      console.error("chat", error);
    },
  });
  return result.toUIMessageStreamResponse();
}
