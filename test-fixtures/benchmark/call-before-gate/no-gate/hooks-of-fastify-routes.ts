// fixture: path=src/plugins/ai-routes.ts
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Mistral } from "@mistralai/mistralai";
import { credits } from "../services/credits";

const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });

async function requireCredits(request: FastifyRequest, reply: FastifyReply) {
  const left = await credits.remaining(request.user.accountId);
  if (left <= 0) {
    return reply.code(402).send({ error: "out of credits" });
  }
}

async function traceRequest(request: FastifyRequest) {
  request.log.info({ id: request.id }, "ai route");
}

export async function aiRoutes(app: FastifyInstance) {
  app.post("/v1/translate", { preHandler: [traceRequest, requireCredits] }, async (request) => {
    const { text, to } = request.body as { text: string; to: string };
    // expect-none: call-before-gate
    const res = await mistral.chat.complete({
      model: "mistral-small-latest",
      messages: [{ role: "user", content: `Translate to ${to}: ${text}` }],
    });
    return { text: res.choices?.[0]?.message.content };
  });

  app.post("/v1/detect", { preHandler: traceRequest }, async (request) => {
    const { text } = request.body as { text: string };
    // expect: call-before-gate/no-gate
    const res = await mistral.chat.complete({
      model: "mistral-small-latest",
      messages: [{ role: "user", content: `Which language is this? ${text}` }],
    });
    return { language: res.choices?.[0]?.message.content };
  });

  app.route({
    method: "POST",
    url: "/v1/proofread",
    onRequest: async (request, reply) => {
      const left = await credits.remaining(request.user.accountId);
      if (left <= 0) return reply.code(402).send({ error: "out of credits" });
    },
    handler: async (request) => {
      const { text } = request.body as { text: string };
      // expect-none: call-before-gate
      const res = await mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content: text }] });
      return { text: res.choices?.[0]?.message.content };
    },
  });

  app.post("/v1/tone", async (request, reply) => {
    const { text } = request.body as { text: string };
    const left = await credits.remaining(request.user.accountId);
    if (left <= 0) {
      reply.code(402).send({ error: "out of credits" });
    }
    // expect: call-before-gate/verdict-ignored
    const res = await mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content: text }] });
    return { tone: res.choices?.[0]?.message.content };
  });
}
