// Hooks of Fastify: of the instance, of a plugin, of a route.
import Fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import OpenAI from "openai";
import { subscriptions } from "./subscriptions.js";

const openai = new OpenAI();
const app = Fastify();

async function requireSubscription(request: FastifyRequest, reply: FastifyReply) {
  const { active } = await subscriptions.of(request.headers["x-account"]);
  if (!active) return reply.code(402).send({ error: "subscription required" });
}

app.register(async (paid) => {
  // mutate: middleware
  paid.addHook("preHandler", requireSubscription);
  paid.post<{ Body: { text: string } }>("/paid", async ({ body }) => {
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
    return answer.output_text;
  });
});

app.post<{ Body: { text: string } }>("/own-hook", { preHandler: /* mutate: gate */ [requireSubscription] }, async ({ body }) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});

app.route<{ Body: { text: string } }>({
  method: "POST",
  url: "/object",
  preHandler: requireSubscription,
  handler: async ({ body }) => {
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
    return answer.output_text;
  },
});

app.route<{ Body: { text: string } }>({
  method: "POST",
  url: "/object-open",
  handler: async ({ body }) => {
    // expect: call-before-gate/no-gate warning
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
    return answer.output_text;
  },
});
