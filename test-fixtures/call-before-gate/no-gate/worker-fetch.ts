// fixture: path=src/index.ts
import Anthropic from "@anthropic-ai/sdk";

interface Env {
  readonly ANTHROPIC_API_KEY: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname !== "/explain") return new Response("Not found", { status: 404 });
    const anthropic = new Anthropic({ apiKey: env.ANTHROPIC_API_KEY });
    // expect: call-before-gate/no-gate warning
    const message = await anthropic.messages.create({
      model: "claude-haiku-4-5-20251001",
      max_tokens: 300,
      messages: [{ role: "user", content: await request.text() }],
    });
    return Response.json(message.content);
  },
};
