import type { Env, ReportJob } from "./env";
import { track } from "./lib/events";
import { explainLine, writeReport } from "./lib/report";
import { Model } from "./lib/models";
import { seatOf, takeCredit } from "./lib/seats";

export { Room } from "./room";

async function report(request: Request, env: Env): Promise<Response> {
  const seat = await seatOf(env, request);
  if (seat === null) return Response.json({ error: "who is it?" }, { status: 401 });
  if (!seat.reports) return Response.json({ error: "reports are not in your plan" }, { status: 403 });
  // expect-none: call-before-gate
  return Response.json({ text: await writeReport(env, await request.json<ReportJob>()) });
}

async function explain(request: Request, env: Env): Promise<Response> {
  const seat = await seatOf(env, request);
  if (seat === null) return Response.json({ error: "who is it?" }, { status: 401 });
  const { line } = await request.json<{ line: string }>();
  const [left, text] = await Promise.all([
    takeCredit(env, seat),
    // expect: call-before-gate/parallel error
    explainLine(env, line),
  ]);
  if (!left) return Response.json({ error: "no credits" }, { status: 402 });
  return Response.json({ text });
}

async function nameOf(request: Request, env: Env): Promise<Response> {
  const { lines } = await request.json<{ lines: string[] }>();
  try {
    // expect: call-before-gate/no-gate warning
    // expect: missing-fallback-tier/none info
    const { response } = await env.AI.run(Model.Fast, { prompt: `A title for: ${lines.slice(0, 20).join("\n")}` });
    return Response.json({ title: response });
    // expect: silent-fallback/default-value warning
  } catch {
    return Response.json({ title: "Signal log" });
  }
}

export default {
  async fetch(request, env, ctx): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method !== "POST") return new Response(null, { status: 405 });
    switch (pathname) {
      case "/report":
        return report(request, env);
      case "/explain":
        return explain(request, env);
      case "/name":
        return nameOf(request, env);
      case "/later":
        ctx.waitUntil(env.REPORTS.send(await request.json()));
        return new Response(null, { status: 202 });
      default:
        return new Response(null, { status: 404 });
    }
  },

  async queue(batch, env): Promise<void> {
    for (const message of batch.messages) {
      if (batch.queue === "mails") {
        try {
          // expect: missing-fallback-tier/none info
          const { response } = await env.AI.run(Model.Fast, { prompt: `Spam or not? ${JSON.stringify(message.body)}` });
          if (!response?.includes("spam")) await env.SEATS.put(`mail:${message.id}`, JSON.stringify(message.body));
          message.ack();
          // expect: silent-fallback/default-value warning
        } catch {
          message.ack();
        }
        continue;
      }
      try {
        await env.SEATS.put(`report:${message.id}`, await writeReport(env, message.body));
        message.ack();
        // expect-none: silent-fallback
      } catch (error) {
        track(env, "report-failed", String(error));
        message.retry({ delaySeconds: 60 });
      }
    }
  },
} satisfies ExportedHandler<Env, ReportJob>;
