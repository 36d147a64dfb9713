import fp from "fastify-plugin";
import jwt from "@fastify/jwt";
import type { FastifyReply, FastifyRequest } from "fastify";
import { teams } from "../teams.js";

declare module "fastify" {
  interface FastifyInstance {
    authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    requireFeature(feature: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  }
}

export default fp(async (fastify) => {
  await fastify.register(jwt, { secret: process.env.JWT_SECRET ?? "" });

  fastify.decorate("authenticate", async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      await request.jwtVerify();
    } catch (error) {
      reply.code(401).send(error);
    }
  });

  fastify.decorate("requireFeature", (feature: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    const team = await teams.byUser(request.user);
    if (!team.features.includes(feature)) {
      return reply.code(403).send({ error: `Your plan does not include ${feature}` });
    }
  });
});
