// fixture: path=src/index.ts
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { streamText } from "ai";
import { createAnthropic } from "@ai-sdk/anthropic";

type Env = { Bindings: { ANTHROPIC_API_KEY: string; FLAGS: KVNamespace }; Variables: { orgId: string } };

const app = new Hono<Env>();

const requireEntitlement = (feature: string) =>
  createMiddleware<Env>(async (c, next) => {
    const entitled = await c.env.FLAGS.get(`entitlement:${c.get("orgId")}:${feature}`);
    if (entitled !== "yes") throw new HTTPException(403, { message: `${feature} is not enabled` });
    await next();
  });

const lenientEntitlement = (feature: string) =>
  createMiddleware<Env>(async (c, next) => {
    try {
      const entitled = await c.env.FLAGS.get(`entitlement:${c.get("orgId")}:${feature}`);
      if (entitled !== "yes") return c.json({ error: "forbidden" }, 403);
    } catch (error) {
      console.error("entitlement store down", error);
    }
    await next();
  });

const entitlementAfterwards = createMiddleware<Env>(async (c, next) => {
  await next();
  const entitled = await c.env.FLAGS.get(`entitlement:${c.get("orgId")}:drafts`);
  if (entitled !== "yes") c.res = c.json({ error: "forbidden" }, 403);
});

app.post("/chat", requireEntitlement("chat"), async (c) => {
  const { messages } = await c.req.json();
  const anthropic = createAnthropic({ apiKey: c.env.ANTHROPIC_API_KEY });
  // expect-none: call-before-gate
  const result = streamText({ model: anthropic("claude-sonnet-5"), messages });
  return result.toTextStreamResponse();
});

app.post("/search", lenientEntitlement("search"), async (c) => {
  const { messages } = await c.req.json();
  const anthropic = createAnthropic({ apiKey: c.env.ANTHROPIC_API_KEY });
  // expect: call-before-gate/fail-open
  const result = streamText({ model: anthropic("claude-sonnet-5"), messages });
  return result.toTextStreamResponse();
});

app.post("/drafts", entitlementAfterwards, async (c) => {
  const { messages } = await c.req.json();
  const anthropic = createAnthropic({ apiKey: c.env.ANTHROPIC_API_KEY });
  // known-miss: call-before-gate/gate-after-call a response that is replaced afterwards is not seen as a refusal
  // known-wrong: call-before-gate/no-gate it is gated, too late
  const result = streamText({ model: anthropic("claude-sonnet-5"), messages });
  return result.toTextStreamResponse();
});

const admin = new Hono<Env>().use("*", requireEntitlement("admin"));
admin.post("/report", async (c) => {
  const { messages } = await c.req.json();
  const anthropic = createAnthropic({ apiKey: c.env.ANTHROPIC_API_KEY });
  // expect-none: call-before-gate
  const result = streamText({ model: anthropic("claude-sonnet-5"), messages });
  return result.toTextStreamResponse();
});
app.route("/admin", admin);

export default app;
