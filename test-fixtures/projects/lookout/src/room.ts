import { DurableObject } from "cloudflare:workers";
import { planOf, type Env } from "./env";
import { Summarizer } from "./summarizer";

export class Room extends DurableObject<Env> {
  readonly #summarizer: Summarizer;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#summarizer = new Summarizer(env.AI, env.METRICS);
  }

  async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const team = request.headers.get("x-team") ?? "";
    const said = await this.#said();
    switch (url.pathname) {
      case "/summary": {
        const { features } = await planOf(this.env, team);
        if (!features.includes("summaries")) return new Response("no summaries in this plan", { status: 403 });
        // expect-none: call-before-gate
        return Response.json({ summary: await this.#summarizer.summarize(said) });
      }
      case "/mood":
        return Response.json({ mood: await this.#summarizer.mood(said) });
      case "/digest":
        // expect: call-before-gate/some-paths error
        return Response.json({ digest: await this.#summarizer.summarize(`A digest of ${said}`) });
      default:
        return new Response(null, { status: 404 });
    }
  }

  async #said(): Promise<string> {
    const lines = await this.ctx.storage.list<string>({ prefix: "line:" });
    return [...lines.values()].join("\n");
  }
}
