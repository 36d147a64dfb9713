import fp from "fastify-plugin";
import OpenAI from "openai";
import { askFor, Writer } from "./writer.js";

export default fp(async (app) => {
  app.decorateRequest("writer");
  app.decorate("askForWords", askFor(new OpenAI()));
  app.addHook("onRequest", async (request) => {
    request.writer = new Writer(request.headers["x-team"] as string);
  });
});
