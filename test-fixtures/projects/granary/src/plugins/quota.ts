import fp from "fastify-plugin";
import type { FastifyReply, FastifyRequest } from "fastify";
import { usage } from "../usage.js";

declare module "fastify" {
  interface FastifyInstance {
    requireQuota(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    trackQuota(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  }
}

export default fp(async (app) => {
  app.decorate("requireQuota", async (request: FastifyRequest, reply: FastifyReply) => {
    const left = await usage.left(request.headers["x-farm"] as string);
    if (left <= 0) return reply.code(402).send({ error: "quota used up" });
  });
  app.decorate("trackQuota", async (request: FastifyRequest) => {
    await usage.track(request.headers["x-farm"] as string);
  });
});
