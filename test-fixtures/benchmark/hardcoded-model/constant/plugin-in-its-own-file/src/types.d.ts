import type OpenAI from "openai";

declare module "fastify" {
  interface FastifyInstance {
    llm: OpenAI;
    startedAt: number;
  }
}
