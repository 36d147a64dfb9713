import Fastify from "fastify";
import { config } from "./config.js";
import llm from "./plugins/llm.js";
import quota from "./plugins/quota.js";
import forecasts from "./routes/forecasts.js";
import labels from "./routes/labels.js";

const app = Fastify({ logger: true });
await app.register(llm);
await app.register(quota);
await app.register(forecasts, { prefix: "/forecasts" });
await app.register(labels, { prefix: "/labels" });
await app.listen({ port: config.port });
