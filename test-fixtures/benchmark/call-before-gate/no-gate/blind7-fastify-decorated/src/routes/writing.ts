import type { FastifyPluginAsync } from "fastify";
import OpenAI from "openai";

const openai = new OpenAI();

const writing: FastifyPluginAsync = async (fastify) => {
  fastify.post<{ Body: { text: string } }>(
    "/improve",
    { preHandler: [fastify.authenticate, fastify.requireFeature("writing")] },
    async (request) => {
      // expect-none: call-before-gate
      const response = await openai.responses.create({ model: "gpt-5-mini", input: `Improve:\n${request.body.text}` });
      return { text: response.output_text };
    },
  );

  fastify.post<{ Body: { text: string } }>("/spell", { onRequest: [fastify.authenticate] }, async (request) => {
    // expect: call-before-gate/no-gate info
    const response = await openai.responses.create({ model: "gpt-5-nano", input: `Correct the spelling:\n${request.body.text}` });
    return { text: response.output_text };
  });
};

export default writing;
