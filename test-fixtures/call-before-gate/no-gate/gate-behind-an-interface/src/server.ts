import Fastify from "fastify";
import { RemoteGate } from "./gate.js";
import { Reviews } from "./reviews.js";

const reviews = new Reviews(new RemoteGate(process.env.GATE_URL ?? "http://gate"));
const server = Fastify();

server.post<{ Body: { subject: string; reviews: string[] } }>("/digest", async ({ body }) => reviews.digest(body.subject, body.reviews));

await server.listen({ port: 3000 });
