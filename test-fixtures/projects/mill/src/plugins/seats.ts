import fp from "fastify-plugin";
import jwt from "@fastify/jwt";
import pg from "pg";

export class Seats {
  readonly #pool = new pg.Pool();

  async has(bakery: string, feature: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query("select 1 from seats where bakery = $1 and feature = $2", [bakery, feature]);
    return (rowCount ?? 0) > 0;
  }
}

export default fp(async (app) => {
  await app.register(jwt, { secret: process.env["JWT_SECRET"]! });
  app.decorate("seats", new Seats());
  app.decorateRequest("bakery", "");

  app.decorate("authenticate", async (request, reply) => {
    try {
      const { bakery } = await request.jwtVerify<{ bakery: string }>();
      request.bakery = bakery;
    } catch (error) {
      reply.send(error);
    }
  });

  app.decorate("requireSeat", (feature: string) => async (request, reply) => {
    if (!(await app.seats.has(request.bakery, feature))) {
      return reply.code(403).send({ error: `no seat for ${feature}` });
    }
  });
}, { name: "seats" });
