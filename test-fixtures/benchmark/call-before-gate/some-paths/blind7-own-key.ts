// fixture: path=app/api/completion/route.ts
// The fast mode is taken for free of charge.
import { generateText } from "ai";
import { createOpenAI } from "@ai-sdk/openai";
import { getUser } from "@/lib/session";
import { credits } from "@/lib/credits";

export async function POST(request: Request) {
  const user = await getUser(request);
  if (!user) return Response.json({ error: "unauthorized" }, { status: 401 });
  const { prompt, mode } = await request.json();

  if (mode === "fast") {
    // expect: call-before-gate/some-paths error
    const { text } = await generateText({ model: createOpenAI()("gpt-5-nano"), prompt });
    return Response.json({ text });
  }

  const balance = await credits.balance(user.id);
  if (balance < 1) return Response.json({ error: "insufficient_credits" }, { status: 402 });
  const { text } = await generateText({ model: createOpenAI()("gpt-5"), prompt });
  await credits.spend(user.id, 1);
  return Response.json({ text });
}
