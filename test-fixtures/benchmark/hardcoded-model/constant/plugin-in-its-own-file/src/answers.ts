import type { FastifyInstance, FastifyRequest } from "fastify";

export async function answers(app: FastifyInstance) {
  app.post("/answers", async (request: FastifyRequest) => {
    // expect: hardcoded-model/constant model=gpt-5.4-mini
    return app.llm.responses.create({ model: "gpt-5.4-mini", input: String(request.body) });
  });
  app.post("/titles", async (request: FastifyRequest) => {
    // expect: hardcoded-model/constant model=gpt-5.4-nano
    return request.server.llm.responses.create({ model: "gpt-5.4-nano", input: String(request.body) });
  });
  // Another member of the same name's length: nothing is sent.
  app.get("/uptime", async () => ({ model: "gpt-5.5", since: app.startedAt }));
}
