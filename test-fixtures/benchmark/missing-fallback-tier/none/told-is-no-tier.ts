// fixture: path=app/api/essay/route.ts
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

export async function POST(request: Request): Promise<Response> {
  try {
    // expect: missing-fallback-tier/none warning "told to the caller"
    const { text } = await generateText({ model: anthropic("claude-opus-4-8"), prompt: await request.text() });
    return Response.json({ text });
  } catch (error) {
    console.error(error);
    return Response.json({ error: "The model is not available." }, { status: 503 });
  }
}
