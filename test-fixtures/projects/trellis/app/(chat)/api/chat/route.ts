import * as Sentry from "@sentry/nextjs";
import { convertToModelMessages, createUIMessageStream, createUIMessageStreamResponse, smoothStream, stepCountIs, streamText } from "ai";
import { auth } from "@/auth";
import { entitlementsByPlan } from "@/lib/ai/entitlements";
import { systemPrompt } from "@/lib/ai/prompts";
import { resolveModel } from "@/lib/ai/providers";
import { makeOutline } from "@/lib/ai/tools/outline";
import { chatById, messageCount, planOf, saveChat, saveMessages } from "@/lib/db/queries";
import { TrellisError } from "@/lib/errors";
import { allowBurst } from "@/lib/rate-limit";
import { titleFromMessage } from "../../actions";
import { postBody, type PostBody } from "./schema";

export const maxDuration = 60;

export async function POST(request: Request) {
  let body: PostBody;
  try {
    body = postBody.parse(await request.json());
  } catch {
    return new TrellisError("bad_request").toResponse();
  }

  try {
    const session = await auth();
    if (!session?.user) return new TrellisError("unauthorized").toResponse();
    if (!(await allowBurst(session.user.id))) return new TrellisError("rate_limit").toResponse();

    const plan = await planOf(session.user.id);
    const { maxMessagesPerDay, availableModelIds } = entitlementsByPlan[plan];
    if ((await messageCount(session.user.id, 24)) >= maxMessagesPerDay) {
      return new TrellisError("rate_limit", "That was all for today").toResponse();
    }
    if (!availableModelIds.includes(body.selectedChatModel)) {
      return new TrellisError("forbidden", "Not in your plan").toResponse();
    }

    const chat = await chatById(body.id);
    if (chat && chat.userId !== session.user.id) return new TrellisError("forbidden").toResponse();
    if (!chat) {
      const title = await titleFromMessage(body.message.parts.map((part) => part.text).join(" "));
      await saveChat({ id: body.id, userId: session.user.id, title });
    }

    const stream = createUIMessageStream({
      execute: async ({ writer }) => {
        // expect: missing-fallback-tier/none
        const result = streamText({
          model: resolveModel(body.selectedChatModel),
          system: systemPrompt(plan),
          messages: await convertToModelMessages([{ ...body.message, id: body.id }]),
          stopWhen: stepCountIs(5),
          experimental_transform: smoothStream({ chunking: "word" }),
          tools: { makeOutline },
        });
        writer.merge(result.toUIMessageStream({ sendReasoning: true }));
      },
      onFinish: async ({ messages }) => {
        await saveMessages(messages.map((m) => ({ chatId: body.id, role: m.role, parts: m.parts })));
      },
      // expect-none: silent-fallback the user is told that it failed
      onError: () => "Something went wrong, please try again.",
    });
    return createUIMessageStreamResponse({ stream });
  } catch (error) {
    if (error instanceof TrellisError) return error.toResponse();
    Sentry.captureException(error);
    return new TrellisError("offline").toResponse();
  }
}
