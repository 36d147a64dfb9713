import Fastify from "fastify";
import { checkOf, nameOf, specOf } from "./specs.js";
import { engineers } from "./engineers.js";

const app = Fastify({ logger: true });

app.addHook("onRequest", async (request, reply) => {
  const badge = request.headers["x-badge"];
  if (typeof badge !== "string" || !(await engineers.mayUse(badge, "assistant"))) {
    await reply.code(403).send({ error: "engineers only" });
    return reply;
  }
});

app.post<{ Body: { part: string } }>("/spec", async ({ body }) => ({ text: await specOf(body.part) }));
app.post<{ Body: { part: string } }>("/check", async ({ body }) => checkOf(body.part));
app.post<{ Body: { part: string } }>("/name", async ({ body }) => ({ name: await nameOf(body.part) }));

await app.listen({ port: 3000 });
