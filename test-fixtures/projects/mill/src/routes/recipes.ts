import type { FastifyInstance } from "fastify";

interface RecipeBody {
  readonly flour: string;
  readonly hours: number;
}

export default async function recipes(app: FastifyInstance) {
  app.addHook("onRequest", app.authenticate);

  app.post<{ Body: RecipeBody }>("/", { preHandler: app.requireSeat("recipes") }, async (request, reply) => {
    const { flour, hours } = request.body;
    // expect-none: call-before-gate, silent-fallback
    const result = await app.recipes.generate(`A recipe with ${flour}, rising ${hours} hours`);
    return result.match(
      (recipe) => reply.send({ recipe }),
      (error) => reply.code(502).send({ error: error.message }),
    );
  });

  app.post<{ Body: RecipeBody }>("/name", { preHandler: [app.requireSeat("recipes")] }, async (request) => {
    // expect-none: call-before-gate
    const result = await app.recipes.generate(`A name for a bread of ${request.body.flour}`);
    // expect: silent-fallback/default-value warning
    return { name: result.unwrapOr("House bread") };
  });

  app.post<{ Body: RecipeBody }>("/story", { preHandler: [app.requireSeat("stories")] }, async (request) => {
    const story = await app.recipes.generate(`The story of ${request.body.flour}`).mapErr((error) => {
      request.log.warn({ error }, "serving the stock story");
      return error;
    });
    // expect-none: silent-fallback
    return { story: story.unwrapOr("Once there was a miller.") };
  });

  app.post<{ Body: RecipeBody }>("/scale", async (request, reply) => {
    const scaled = await request.server.recipes.generate(`Scale to ${request.body.hours} hours: ${request.body.flour}`);
    if (scaled.isErr()) return reply.code(502).send({ error: scaled.error.message });
    return { scaled: scaled.value };
  });
}
