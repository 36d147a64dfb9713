// fixture: path=src/bulk.ts
import { Hono } from "hono";
import OpenAI from "openai";
import { documents } from "./documents";
import { acl } from "./acl";

const openai = new OpenAI();
const app = new Hono<{ Variables: { userId: string } }>();

async function assertCanRead(userId: string, documentId: string) {
  const grant = await acl.find(userId, documentId);
  if (!grant?.read) throw new Error(`forbidden: ${documentId}`);
}

app.post("/digest", async (c) => {
  const { ids } = await c.req.json<{ ids: string[] }>();
  ids.forEach(async (id) => {
    await assertCanRead(c.get("userId"), id);
  });
  const texts = await documents.texts(ids);
  // expect: call-before-gate/not-awaited error
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `A digest of:\n${texts.join("\n---\n")}` });
  return c.json({ digest: response.output_text });
});

app.post("/compare", async (c) => {
  const { ids } = await c.req.json<{ ids: string[] }>();
  await Promise.all(ids.map((id) => assertCanRead(c.get("userId"), id)));
  const texts = await documents.texts(ids);
  // expect-none: call-before-gate
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `Compare:\n${texts.join("\n---\n")}` });
  return c.json({ comparison: response.output_text });
});

app.post("/merge", async (c) => {
  const { ids } = await c.req.json<{ ids: string[] }>();
  for (const id of ids) await assertCanRead(c.get("userId"), id);
  const texts = await documents.texts(ids);
  // expect-none: call-before-gate
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `Merge:\n${texts.join("\n---\n")}` });
  return c.json({ merged: response.output_text });
});

export default app;
