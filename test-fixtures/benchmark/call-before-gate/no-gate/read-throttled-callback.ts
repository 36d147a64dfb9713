// fixture: path=app/api/compose/route.ts infos
// A function that runs less often than it is called is no limit on who asks how often.
import { openai } from "@ai-sdk/openai";
import { streamText } from "ai";
import throttle from "throttleit";
import { ratelimit } from "@/lib/ratelimit";
import { drafts } from "@/lib/drafts";

export async function POST(request: Request) {
  const { id, text } = await request.json();
  // expect: call-before-gate/no-gate warning "POST /api/compose"
  const result = streamText({
    model: openai("gpt-5.6-luna"),
    prompt: text,
    onChunk: throttle(async () => {
      await drafts.touch(id);
    }, 1000),
  });
  return result.toTextStreamResponse();
}

export async function PUT(request: Request) {
  const { id, text } = await request.json();
  const { success } = await ratelimit.limit(id);
  if (!success) return new Response("slow down", { status: 429 });
  // expect: call-before-gate/no-gate info "a rate limit is all"
  const result = streamText({ model: openai("gpt-5.6-luna"), prompt: text });
  return result.toTextStreamResponse();
}
