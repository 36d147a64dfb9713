import { serve } from "@hono/node-server";
import { HumanMessage } from "@langchain/core/messages";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { desk, expressDesk } from "./graph/index.js";
import { logger } from "./log.js";
import { conductor } from "./models.js";
import { mayUseDesk, type Traveller } from "./policy.js";

const app = new Hono<{ Variables: { traveller: Traveller } }>();

app.use("/desk/*", async (c, next) => {
  const id = c.req.header("x-traveller");
  const tenant = c.req.header("x-tenant");
  if (!id || !tenant) return c.json({ error: "who is it?" }, 401);
  c.set("traveller", { id, tenant });
  await next();
});

app.post("/desk/threads/:thread", async (c) => {
  const { text } = await c.req.json<{ text: string }>();
  return streamSSE(c, async (stream) => {
    const run = await desk.stream(
      { messages: [new HumanMessage(text)], traveller: c.get("traveller") },
      { configurable: { thread_id: c.req.param("thread") }, streamMode: "updates" },
    );
    for await (const update of run) await stream.writeSSE({ data: JSON.stringify(update) });
  });
});

app.post("/desk/express", async (c) => {
  const { text } = await c.req.json<{ text: string }>();
  const { messages } = await expressDesk.invoke({ messages: [new HumanMessage(text)], traveller: c.get("traveller") });
  return c.json({ text: messages.at(-1)?.text });
});

app.post("/desk/phrases", async (c) => {
  let allowed = true;
  try {
    allowed = await mayUseDesk(c.get("traveller"));
  } catch (error) {
    logger.error("policy", { error });
  }
  if (!allowed) return c.json({ error: "not covered" }, 403);
  const { language } = await c.req.json<{ language: string }>();
  // expect: call-before-gate/fail-open error
  const answer = await conductor.invoke(`Ten phrases for travellers in ${language}`);
  return c.json({ text: answer.text });
});

app.onError((error, c) => {
  logger.error("request", { error });
  return c.json({ error: "internal" }, 500);
});

serve({ fetch: app.fetch, port: 8787 });
