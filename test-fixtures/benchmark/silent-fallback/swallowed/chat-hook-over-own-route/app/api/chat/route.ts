import { convertToModelMessages, generateText, type UIMessage } from "ai";
import { openai } from "@ai-sdk/openai";

export async function POST(request: Request): Promise<Response> {
  const { messages } = (await request.json()) as { messages: UIMessage[] };
  const { text } = await generateText({ model: openai("gpt-5.6-terra"), messages: convertToModelMessages(messages) });
  return Response.json({ text });
}
