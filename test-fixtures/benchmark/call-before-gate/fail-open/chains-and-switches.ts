import { Hono } from "hono";
import OpenAI from "openai";
import { grants } from "./grants";

const openai = new OpenAI();
const app = new Hono();

class AccessDenied extends Error {
  readonly status = 403;
}

/** Always an object: what it says is in `granted`. */
async function getAccess(org: string, product: string) {
  const row = await grants.find({ org, product });
  return { granted: row?.granted ?? false, reason: row?.reason };
}

async function ensureAccess(org: string, product: string): Promise<void> {
  const access = await getAccess(org, product);
  if (!access.granted) throw new AccessDenied(access.reason);
}

const accessDecision = (access: { granted: boolean }): "allow" | "deny" => (access.granted ? "allow" : "deny");

const complete = (prompt: string) => openai.responses.create({ model: process.env.WRITER_MODEL ?? "", input: prompt });

app.post("/forgotten", async (c) => {
  const { org, prompt } = await c.req.json();
  const reply = await ensureAccess(org, "writer")
    .catch(() => null)
    // expect: call-before-gate/fail-open error
    .then(() => complete(prompt));
  return c.json(reply);
});

app.post("/chained", async (c) => {
  const { org, prompt } = await c.req.json();
  // expect-none: call-before-gate
  const reply = await ensureAccess(org, "writer").then(() => complete(prompt));
  return c.json(reply);
});

app.post("/yes-by-default", async (c) => {
  const { org, prompt } = await c.req.json();
  const granted = await getAccess(org, "writer").then((access) => access.granted, () => true);
  if (!granted) return c.json({ error: "no access" }, 403);
  // expect: call-before-gate/fail-open error
  return c.json(await complete(prompt));
});

app.post("/no-by-default", async (c) => {
  const { org, prompt } = await c.req.json();
  const granted = await getAccess(org, "writer").then((access) => access.granted, () => false);
  if (!granted) return c.json({ error: "no access" }, 403);
  // expect-none: call-before-gate
  return c.json(await complete(prompt));
});

app.post("/switched", async (c) => {
  const { org, prompt } = await c.req.json();
  switch (accessDecision(await getAccess(org, "writer"))) {
    case "allow":
      // expect-none: call-before-gate
      return c.json(await complete(prompt));
    default:
      return c.json(null);
  }
});

export default app;
