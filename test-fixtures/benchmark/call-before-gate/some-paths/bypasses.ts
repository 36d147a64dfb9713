import { Hono } from "hono";
import OpenAI from "openai";

const openai = new OpenAI();
const app = new Hono();
const internalHosts = new Set(["10.0.0.1"]);

async function assertNotOverQuota(user: string): Promise<void> {
  const over = await fetch(`https://quota.internal/${user}`);
  if (over.status === 429) throw new Error("over quota");
}

app.post("/skip-by-env", async (c) => {
  const { user, input } = await c.req.json();
  if (process.env.SKIP_QUOTA !== "1") {
    await assertNotOverQuota(user);
  }
  // expect: call-before-gate/some-paths error
  return c.json(await openai.responses.create({ model: "gpt-5.4", input }));
});

app.post("/skip-by-own-key", async (c) => {
  const { user, input, internal } = await c.req.json();
  if (internal) {
    // expect: call-before-gate/some-paths error
    return c.json(await openai.responses.create({ model: "gpt-5.4", input }));
  }
  await assertNotOverQuota(user);
  return c.json(await openai.responses.create({ model: "gpt-5.4", input }));
});

app.post("/retry-without", async (c) => {
  const { user, input } = await c.req.json();
  await assertNotOverQuota(user);
  try {
    // expect-none: call-before-gate
    return c.json(await openai.responses.create({ model: "gpt-5.4", input }));
  } catch (error) {
    console.warn("retrying", error);
    return c.json(await openai.responses.create({ model: "gpt-5.4", input }));
  }
});

app.post("/labelled", async (c) => {
  const { users, input } = await c.req.json();
  let ok = false;
  for (const user of users as string[]) {
    await assertNotOverQuota(user);
    ok = true;
  }
  if (!ok) return c.json({ error: "nobody" }, 400);
  // expect-none: call-before-gate
  return c.json(await openai.responses.create({ model: "gpt-5.4", input }));
});

export default app;
