import type { Writer } from "../writer.js";

declare module "fastify" {
  interface FastifyRequest {
    writer: Writer;
    team: string;
  }
}
