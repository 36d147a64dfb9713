import { routeAgentRequest } from "agents";
import { planOf, type Env } from "./env";
import { Summarizer } from "./summarizer";

export { Helper } from "./helper";
export { Room } from "./room";

export default {
  async fetch(request, env, ctx) {
    const url = new URL(request.url);
    const agent = await routeAgentRequest(request, env);
    if (agent !== null) return agent;

    const team = request.headers.get("x-team") ?? "";
    if (url.pathname.startsWith("/rooms/")) {
      const room = env.ROOM.get(env.ROOM.idFromName(url.pathname));
      return room.fetch(request);
    }
    if (url.pathname === "/captions" && request.method === "POST") {
      const summarizer = new Summarizer(env.AI, env.METRICS);
      const plan = await planOf(env, team);
      if (!plan.features.includes("captions")) {
        ctx.waitUntil(env.PLANS.put(`refused:${team}`, new Date().toISOString()));
        return new Response("captions are not part of this plan", { status: 403 });
      }
      // expect-none: call-before-gate
      const caption = await summarizer.caption(await request.arrayBuffer());
      return Response.json({ caption });
    }
    return new Response(null, { status: 404 });
  },

  async queue(batch, env) {
    const summarizer = new Summarizer(env.AI, env.METRICS);
    for (const message of batch.messages) {
      try {
        await env.PLANS.put(`digest:${message.body.team}`, await summarizer.summarize(message.body.text));
        message.ack();
        // expect-none: silent-fallback
      } catch {
        message.retry({ delaySeconds: 60 });
      }
    }
  },
} satisfies ExportedHandler<Env, { team: string; text: string }>;
