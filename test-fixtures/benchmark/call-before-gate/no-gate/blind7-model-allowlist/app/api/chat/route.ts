import { streamText, convertToModelMessages } from "ai";
import { gateway } from "@ai-sdk/gateway";
import { auth } from "../../../lib/auth";
import { entitlementsByUserType } from "../../../lib/ai/entitlements";
import { ChatError } from "../../../lib/errors";

export async function POST(request: Request) {
  const { messages, selectedChatModel } = await request.json();
  try {
    const session = await auth();
    if (!session?.user) return new ChatError("unauthorized", "chat").toResponse();

    const { availableChatModelIds } = entitlementsByUserType[session.user.type];
    if (!availableChatModelIds.includes(selectedChatModel)) {
      return new ChatError("forbidden", "model").toResponse();
    }

    // expect-none: call-before-gate
    const result = streamText({ model: gateway(selectedChatModel), messages: convertToModelMessages(messages) });
    return result.toUIMessageStreamResponse();
  } catch (error) {
    if (error instanceof ChatError) return error.toResponse();
    console.error("chat failed", error);
    return new ChatError("offline", "chat").toResponse();
  }
}
