import type { FastifyPluginAsync } from "fastify";

const forecasts: FastifyPluginAsync = async (app) => {
  app.post("/", { preHandler: [app.requireQuota] }, async (request) => {
    const { crop } = request.body as { crop: string };
    return { text: await app.llm.ask(`Forecast the yield of ${crop}`) };
  });

  app.post("/quiet", { preHandler: [app.trackQuota] }, async (request) => {
    const { crop } = request.body as { crop: string };
    return { text: await app.llm.askQuietly(`Forecast the yield of ${crop}`) };
  });
};

export default forecasts;
