import Fastify from "fastify";
import auth from "./plugins/auth.js";
import writing from "./routes/writing.js";

const app = Fastify({ logger: true });
await app.register(auth);
await app.register(writing, { prefix: "/writing" });
await app.listen({ port: Number(process.env.PORT ?? 3000) });
