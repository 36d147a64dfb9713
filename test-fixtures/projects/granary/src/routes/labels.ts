import type { FastifyPluginAsync } from "fastify";

const labels: FastifyPluginAsync = async (app) => {
  app.addHook("preHandler", app.requireQuota);

  app.post("/", async (request, reply) => {
    const { note } = request.body as { note: string };
    const label = await request.server.llm.ask(`One label for: ${note}`).catch((error: unknown) => {
      request.log.error(error);
      return undefined;
    });
    if (label === undefined) return reply.code(503).send({ error: "no label" });
    return { label };
  });
};

export default labels;
