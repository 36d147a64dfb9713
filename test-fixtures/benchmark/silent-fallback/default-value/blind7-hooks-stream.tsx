// fixture: path=app/api/chat/route.ts
import { createUIMessageStream, createUIMessageStreamResponse, generateText, streamText, convertToModelMessages } from "ai";
import { openai } from "@ai-sdk/openai";
import { logger } from "@/lib/logger";
import { saveChat } from "@/lib/chats";

export async function POST(request: Request) {
  const { messages, id } = await request.json();
  const stream = createUIMessageStream({
    execute: async ({ writer }) => {
      const result = streamText({
        model: openai("gpt-5-mini"),
        messages: convertToModelMessages(messages),
        // expect-none: silent-fallback logged
        onError: ({ error }) => logger.error({ error, id }, "stream failed"),
      });
      writer.merge(result.toUIMessageStream());
    },
    onFinish: async ({ messages: finished }) => {
      let title = "Chat";
      try {
        title = (await generateText({ model: openai("gpt-5-nano"), prompt: JSON.stringify(finished[0]) })).text;
        // expect: silent-fallback/default-value warning
      } catch {
        title = "Chat";
      }
      await saveChat({ id, title, messages: finished });
    },
  });
  return createUIMessageStreamResponse({ stream });
}

export async function PUT(request: Request) {
  const { text } = await request.json();
  try {
    const result = await generateText({ model: openai("gpt-5-mini"), prompt: text });
    return Response.json({ text: result.text });
    // expect-none: silent-fallback a status
  } catch (error) {
    return Response.json({ error: "Failed to generate" }, { status: 500 });
  }
}

export async function PATCH(request: Request) {
  const { text } = await request.json();
  try {
    const result = await generateText({ model: openai("gpt-5-mini"), prompt: text });
    return Response.json({ text: result.text });
    // expect: silent-fallback/default-value warning
  } catch (error) {
    return Response.json({ text: "" });
  }
}

export async function DELETE(request: Request) {
  const { text } = await request.json();
  try {
    const result = await generateText({ model: openai("gpt-5-mini"), prompt: text });
    return Response.json({ text: result.text });
    // expect-none: silent-fallback the body says that it failed
  } catch (error) {
    return Response.json({ error: error instanceof Error ? error.message : "unknown" });
  }
}
