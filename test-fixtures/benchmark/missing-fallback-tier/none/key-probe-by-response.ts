// fixture: path=app/api/settings/verify-key/route.ts
import Anthropic from "@anthropic-ai/sdk";

export async function POST(request: Request): Promise<Response> {
  const { apiKey } = (await request.json()) as { apiKey: string };
  try {
    await new Anthropic({ apiKey }).messages.create({ model: "claude-opus-4-8", max_tokens: 1, messages: [{ role: "user", content: "ping" }] });
    return Response.json({ valid: true });
  } catch {
    return Response.json({ valid: false });
  }
}
