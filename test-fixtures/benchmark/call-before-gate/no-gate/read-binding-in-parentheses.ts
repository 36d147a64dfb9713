// The binding's type is declared elsewhere, and its method is cast where it is called.
import { DurableObject } from "cloudflare:workers";

export class Buffer extends DurableObject<Env> {
  override async fetch(request: Request): Promise<Response> {
    if (request.method !== "POST") return new Response("Method not allowed", { status: 405 });
    return this.forward(request);
  }

  private async forward(request: Request): Promise<Response> {
    const model = request.headers.get("x-model");
    if (!model) return Response.json({ error: "no model" }, { status: 400 });
    const body: Record<string, unknown> = await request.json();
    // expect: call-before-gate/no-gate warning
    const result = await (this.env.AI.run as any)(model, { ...body, stream: true });
    return new Response(result);
  }
}
