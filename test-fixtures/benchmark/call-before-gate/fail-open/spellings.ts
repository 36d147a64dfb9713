import { Hono } from "hono";
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();
const app = new Hono();

async function fetchEntitlement(user: string): Promise<{ ai: boolean }> {
  const response = await fetch(`https://ent.internal/${user}`);
  if (!response.ok) throw new Error(`entitlements: ${response.status}`);
  return (await response.json()) as { ai: boolean };
}

async function isEntitled(user: string): Promise<boolean> {
  return (await fetchEntitlement(user)).ai;
}

async function isEntitledOpen(user: string): Promise<boolean> {
  try {
    return (await fetchEntitlement(user)).ai;
  } catch {
    return true;
  }
}

async function isEntitledClosed(user: string): Promise<boolean> {
  try {
    return (await fetchEntitlement(user)).ai;
  } catch (error) {
    console.error(error);
    return false;
  }
}

const request = (content: string) => ({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user" as const, content }] });

app.post("/catch-true", async (c) => {
  const { user, text } = await c.req.json();
  const ok = await isEntitled(user).catch(() => true);
  if (!ok) return c.json({}, 403);
  // expect: call-before-gate/fail-open error
  return c.json(await anthropic.messages.create(request(text)));
});

app.post("/catch-false", async (c) => {
  const { user, text } = await c.req.json();
  const ok = await isEntitled(user).catch(() => false);
  if (!ok) return c.json({}, 403);
  // expect-none: call-before-gate
  return c.json(await anthropic.messages.create(request(text)));
});

app.post("/inside", async (c) => {
  const { user, text } = await c.req.json();
  if (!(await isEntitledOpen(user))) return c.json({}, 403);
  // expect: call-before-gate/fail-open error
  return c.json(await anthropic.messages.create(request(text)));
});

app.post("/inside-closed", async (c) => {
  const { user, text } = await c.req.json();
  if (!(await isEntitledClosed(user))) return c.json({}, 403);
  // expect-none: call-before-gate
  return c.json(await anthropic.messages.create(request(text)));
});

app.post("/let", async (c) => {
  const { user, text } = await c.req.json();
  let allowed = true;
  try {
    allowed = await isEntitled(user);
  } catch (error) {
    console.error("entitlements are down", error);
  }
  if (!allowed) return c.json({}, 403);
  // expect: call-before-gate/fail-open error
  return c.json(await anthropic.messages.create(request(text)));
});

app.post("/let-closed", async (c) => {
  const { user, text } = await c.req.json();
  let allowed = false;
  try {
    allowed = await isEntitled(user);
  } catch (error) {
    console.error("entitlements are down", error);
  }
  if (!allowed) return c.json({}, 403);
  // expect-none: call-before-gate
  return c.json(await anthropic.messages.create(request(text)));
});

app.post("/try-return", async (c) => {
  const { user, text } = await c.req.json();
  try {
    if (!(await isEntitled(user))) return c.json({}, 403);
  } catch {
    // the check is best effort
  }
  // expect: call-before-gate/fail-open error
  return c.json(await anthropic.messages.create(request(text)));
});

app.post("/try-deny", async (c) => {
  const { user, text } = await c.req.json();
  try {
    if (!(await isEntitled(user))) return c.json({}, 403);
  } catch {
    return c.json({ error: "try later" }, 503);
  }
  // expect-none: call-before-gate
  return c.json(await anthropic.messages.create(request(text)));
});

export default app;
