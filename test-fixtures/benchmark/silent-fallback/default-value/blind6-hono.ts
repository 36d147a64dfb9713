// fixture: path=src/app.ts
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { streamSSE } from "hono/streaming";
import Anthropic from "@anthropic-ai/sdk";

type Env = { Bindings: { ANTHROPIC_API_KEY: string; MODEL: string; ANALYTICS: AnalyticsEngineDataset }; Variables: { log: { warn(message: string, extra?: unknown): void } } };

const app = new Hono<Env>();

const say = async (key: string, model: string, content: string) => {
  const message = await new Anthropic({ apiKey: key }).messages.create({ model, max_tokens: 300, messages: [{ role: "user", content }] });
  return message.content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");
};

app.post("/summary", async (c) => {
  const { text } = await c.req.json();
  const summary = await say(c.env.ANTHROPIC_API_KEY, c.env.MODEL, text)
    // expect: silent-fallback/default-value
    .catch(() => text.slice(0, 280));
  return c.json({ summary });
});

app.post("/summary-told", async (c) => {
  const { text } = await c.req.json();
  const summary = await say(c.env.ANTHROPIC_API_KEY, c.env.MODEL, text)
    // expect-none: silent-fallback a data point
    .catch((error) => {
      c.env.ANALYTICS.writeDataPoint({ blobs: ["summary_fallback", String(error)] });
      return text.slice(0, 280);
    });
  return c.json({ summary });
});

app.post("/title", async (c) => {
  const { text } = await c.req.json();
  try {
    return c.json({ title: await say(c.env.ANTHROPIC_API_KEY, c.env.MODEL, text) });
    // expect-none: silent-fallback logged with the request
  } catch (error) {
    c.var.log.warn("no title", { error });
    return c.json({ title: "Untitled" });
  }
});

app.post("/tags", async (c) => {
  const { text } = await c.req.json();
  try {
    return c.json({ tags: (await say(c.env.ANTHROPIC_API_KEY, c.env.MODEL, text)).split(",") });
    // expect: silent-fallback/default-value
  } catch {
    return c.json({ tags: [] });
  }
});

app.post("/mood", async (c) => {
  const { text } = await c.req.json();
  try {
    return c.json({ mood: await say(c.env.ANTHROPIC_API_KEY, c.env.MODEL, text) });
    // expect-none: silent-fallback a status
  } catch (error) {
    throw new HTTPException(502, { message: "no mood", cause: error });
  }
});

app.post("/hint", async (c) => {
  const { text } = await c.req.json();
  try {
    return c.text(await say(c.env.ANTHROPIC_API_KEY, c.env.MODEL, text));
    // expect-none: silent-fallback a status without a body
  } catch {
    return c.body(null, 503);
  }
});

app.get("/live", (c) =>
  streamSSE(c, async (stream) => {
    try {
      await stream.writeSSE({ data: await say(c.env.ANTHROPIC_API_KEY, c.env.MODEL, "News") });
      // expect-none: silent-fallback an event of its own
    } catch (error) {
      await stream.writeSSE({ event: "error", data: String(error) });
    }
  }),
);

app.get("/live-quiet", (c) =>
  streamSSE(c, async (stream) => {
    try {
      await stream.writeSSE({ data: await say(c.env.ANTHROPIC_API_KEY, c.env.MODEL, "News") });
      // expect: silent-fallback/default-value
    } catch {
      await stream.writeSSE({ data: "Nothing new." });
    }
  }),
);

export default app;
