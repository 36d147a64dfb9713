import type { FastifyPluginAsync } from "fastify";
import type { Turn } from "../ai/chat.js";

const assistant: FastifyPluginAsync = async (app) => {
  app.post<{ Body: { turns: Turn[] } }>("/reply", { onRequest: [app.authenticate] }, async (request, reply) => {
    const seated = await app.seats.has(request.bakery, "assistant");
    if (!seated) return reply.code(403).send({ error: "the assistant is not part of your plan" });
    // expect-none: call-before-gate
    return { text: await request.chat.reply(request.body.turns) };
  });

  app.post<{ Body: { question: string } }>("/ask", { onRequest: [app.authenticate] }, async (request, reply) => {
    const [seated, text] = await Promise.all([
      app.seats.has(request.bakery, "assistant"),
      // expect: call-before-gate/parallel error
      request.chat.reply([{ role: "user", content: request.body.question }]),
    ]);
    if (!seated) return reply.code(403).send({ error: "the assistant is not part of your plan" });
    return { text };
  });

  app.post<{ Body: { question: string } }>("/faq", async (request) => {
    // expect: call-before-gate/some-paths error
    return { text: await request.chat.reply([{ role: "user", content: request.body.question }]) };
  });
};

export default assistant;
