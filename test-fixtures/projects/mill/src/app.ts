import Fastify from "fastify";
import ai from "./plugins/ai.js";
import seats from "./plugins/seats.js";
import assistant from "./routes/assistant.js";
import recipes from "./routes/recipes.js";

export async function build() {
  const app = Fastify({ logger: true, bodyLimit: 200_000 });
  await app.register(seats);
  await app.register(ai);
  await app.register(recipes, { prefix: "/recipes" });
  await app.register(assistant, { prefix: "/assistant" });
  return app;
}

const app = await build();
await app.listen({ port: Number(process.env["PORT"] ?? 3000) });
