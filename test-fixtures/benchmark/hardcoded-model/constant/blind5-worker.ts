// fixture: path=src/index.ts
import { Hono } from "hono";

interface Env { AI: Ai; CACHE: KVNamespace; MODEL?: string }

const app = new Hono<{ Bindings: Env }>();

app.post("/summarize", async (c) => {
  const { text } = await c.req.json<{ text: string }>();
  // expect: hardcoded-model/constant
  const result = await c.env.AI.run("@cf/meta/llama-3.3-70b-instruct-fp8-fast", { prompt: text });
  return c.json(result);
});

app.post("/embed", async (c) => {
  const { text } = await c.req.json<{ text: string }>();
  // expect: hardcoded-model/constant
  return c.json(await c.env.AI.run("@cf/baai/bge-m3", { text: [text] }));
});

export default {
  fetch: app.fetch,
  async queue(batch: MessageBatch<{ text: string }>, env: Env) {
    for (const message of batch.messages) {
      // expect: hardcoded-model/constant default
      const model = env.MODEL ?? "@cf/mistral/mistral-small-3.1-24b-instruct";
      await env.CACHE.put(message.id, JSON.stringify(await env.AI.run(model, { prompt: message.body.text })));
    }
  },
};
