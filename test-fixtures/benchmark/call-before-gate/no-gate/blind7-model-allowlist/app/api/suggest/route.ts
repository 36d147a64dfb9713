import { generateText } from "ai";
import { gateway } from "@ai-sdk/gateway";
import { auth } from "../../../lib/auth";
import { ChatError } from "../../../lib/errors";

const KNOWN_MODELS = new Set(["chat-model", "chat-model-reasoning"]);

export async function POST(request: Request) {
  const session = await auth();
  if (!session?.user) return new ChatError("unauthorized", "suggest").toResponse();
  const { text, model } = await request.json();
  if (typeof text !== "string" || !KNOWN_MODELS.has(model)) return new ChatError("bad_request", "suggest").toResponse();
  // expect: call-before-gate/no-gate info
  const { text: suggestion } = await generateText({ model: gateway(model), prompt: `Suggest an edit:\n${text}` });
  return Response.json({ suggestion });
}
