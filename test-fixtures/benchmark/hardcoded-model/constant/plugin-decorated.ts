// The server object carries the client.
import fastify from "fastify";
import OpenAI from "openai";

declare module "fastify" {
  interface FastifyInstance {
    openai: OpenAI;
  }
}

const app = fastify();
app.decorate("openai", new OpenAI());

app.post("/answers", async (request) => {
  // expect: hardcoded-model/constant
  return app.openai.responses.create({ model: "gpt-5.4-mini", input: String(request.body) });
});
