import { emit } from "@aviary/telemetry";
import Fastify from "fastify";
import { birds } from "./routes/birds.js";
import { clubs } from "./routes/clubs.js";

const app = Fastify({ logger: true });

app.decorateRequest("club", "");
app.addHook("onRequest", async (request, reply) => {
  const club = request.headers["x-club"];
  if (typeof club !== "string") return reply.code(401).send({ error: "which club?" });
  request.club = club;
});

app.setErrorHandler((error, _request, reply) => {
  emit("api.error", { message: error.message });
  return reply.code(error.statusCode ?? 500).send({ error: error.message });
});

await app.register(birds, { prefix: "/birds" });
await app.register(clubs, { prefix: "/clubs" });
await app.listen({ port: 8080, host: "0.0.0.0" });

declare module "fastify" {
  interface FastifyRequest {
    club: string;
  }
}
