import { Hono } from "hono";
import OpenAI from "openai";
import { grants } from "./grants";

const openai = new OpenAI();
const app = new Hono();

/** Always an object: what it says is in `granted`. */
async function getAccess(org: string, product: string) {
  const row = await grants.find({ org, product });
  return { granted: row?.granted ?? false, reason: row?.reason };
}

/** The grant, or nothing. */
async function findAccess(org: string, product: string) {
  const row = await grants.find({ org, product });
  return row?.granted === true ? row : null;
}

const accessDecision = (access: { granted: boolean }): "allow" | "deny" => (access.granted ? "allow" : "deny");

const complete = (prompt: string) => openai.responses.create({ model: process.env.WRITER_MODEL ?? "", input: prompt });

app.post("/object", async (c) => {
  const { org, prompt } = await c.req.json();
  const access = await getAccess(org, "writer");
  if (!access) return c.json(null);
  // expect: call-before-gate/some-paths error
  return c.json(await complete(prompt));
});

app.post("/word", async (c) => {
  const { org, prompt } = await c.req.json();
  if (accessDecision(await getAccess(org, "writer"))) {
    // expect: call-before-gate/some-paths error
    return c.json(await complete(prompt));
  }
  return c.json(null);
});

app.post("/member", async (c) => {
  const { org, prompt } = await c.req.json();
  const access = await getAccess(org, "writer");
  if (!access.granted) return c.json(null);
  // expect-none: call-before-gate
  return c.json(await complete(prompt));
});

app.post("/nothing", async (c) => {
  const { org, prompt } = await c.req.json();
  const access = await findAccess(org, "writer");
  if (!access) return c.json(null);
  // expect-none: call-before-gate
  return c.json(await complete(prompt));
});

export default app;
