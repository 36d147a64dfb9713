// fixture: path=src/routes/draft.ts
import type { FastifyInstance } from "fastify";
import OpenAI from "openai";
import { plans } from "../plans.js";

const openai = new OpenAI();

export default async function draft(app: FastifyInstance) {
  app.post<{ Body: { text: string; userId: string } }>("/draft", async (request, reply) => {
    const allowed = await plans.includes(request.body.userId, "drafts");
    if (!allowed) {
      reply.code(403).send({ error: "not in your plan" });
    }
    // expect: call-before-gate/verdict-ignored error
    const response = await openai.responses.create({ model: "gpt-5-mini", input: request.body.text });
    return { text: response.output_text };
  });

  app.post<{ Body: { text: string; userId: string } }>("/polish", async (request, reply) => {
    const allowed = await plans.includes(request.body.userId, "drafts");
    if (!allowed) return reply.code(403).send({ error: "not in your plan" });
    // expect-none: call-before-gate
    const response = await openai.responses.create({ model: "gpt-5-mini", input: request.body.text });
    return { text: response.output_text };
  });
}
