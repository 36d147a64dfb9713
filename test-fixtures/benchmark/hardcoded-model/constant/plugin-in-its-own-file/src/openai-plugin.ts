import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";
import OpenAI from "openai";

export default fp(async (app: FastifyInstance) => {
  app.decorate("llm", new OpenAI());
  app.decorate("startedAt", Date.now());
});
