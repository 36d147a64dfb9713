// Nobody waits for one of two gates, or for the one inside of a helper.
import { Hono } from "hono";
import Anthropic from "@anthropic-ai/sdk";
import { grants, usage } from "./stores.js";

const anthropic = new Anthropic();
const app = new Hono();
const ask = (content: string) => ({ model: process.env.MODEL ?? "", max_tokens: 100, messages: [{ role: "user" as const, content }] });

async function requireGrant(user: string): Promise<void> {
  if (!(await grants.has(user, "ask"))) throw new Error("forbidden");
}

async function throwIfUsageExceeded(user: string): Promise<void> {
  if ((await usage.of(user)) > 100) throw new Error("usage exceeded");
}

app.post("/dropped", async (c) => {
  const { user, text } = await c.req.json();
  await requireGrant(user);
  throwIfUsageExceeded(user);
  // expect: call-before-gate/not-awaited error "throwIfUsageExceeded"
  return c.json(await anthropic.messages.create(ask(text)));
});

async function candidates(user: string): Promise<string[]> {
  void throwIfUsageExceeded(user);
  return [user];
}

app.post("/in-a-helper", async (c) => {
  const { user, text } = await c.req.json();
  const [first] = await candidates(user);
  // expect: call-before-gate/not-awaited error "throwIfUsageExceeded"
  return c.json(await anthropic.messages.create(ask(`${first}: ${text}`)));
});

app.post("/waited-for", async (c) => {
  const { user, text } = await c.req.json();
  await Promise.all([requireGrant(user), throwIfUsageExceeded(user)]);
  // expect-none: call-before-gate
  return c.json(await anthropic.messages.create(ask(text)));
});

export default app;
