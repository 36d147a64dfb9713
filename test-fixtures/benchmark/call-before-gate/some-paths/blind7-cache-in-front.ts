// fixture: path=server/explain.ts
// Silent: what is cached is served without asking, the model isn't.
import Fastify from "fastify";
import OpenAI from "openai";
import { cache } from "./cache.js";
import { seats } from "./seats.js";

const openai = new OpenAI();
const app = Fastify();

async function explain(term: string) {
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `Explain ${term}.` });
  return response.output_text;
}

app.post<{ Body: { term: string; userId: string } }>("/explain", async (request, reply) => {
  const { term, userId } = request.body;
  const known = await cache.get(term);
  if (known) return { text: known };

  if (!(await seats.hasSeat(userId))) return reply.code(403).send({ error: "no seat" });
  // expect-none: call-before-gate
  const text = await explain(term);
  await cache.set(term, text);
  return { text };
});

app.post<{ Body: { term: string; userId: string } }>("/explain/fresh", async (request, reply) => {
  const { term, userId } = request.body;
  const stale = await cache.get(`stale:${term}`);
  if (!stale) {
    if (!(await seats.hasSeat(userId))) return reply.code(403).send({ error: "no seat" });
  }
  // expect: call-before-gate/some-paths error
  const text = await explain(term);
  await cache.set(term, text);
  return { text };
});

await app.listen({ port: 3000 });
