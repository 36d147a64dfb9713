import fp from "fastify-plugin";
import { Chat } from "../ai/chat.js";
import { RecipeModel } from "../ai/recipe-model.js";

export default fp(async (app) => {
  app.decorate("recipes", new RecipeModel());
  app.decorateRequest("chat");
  app.addHook("onRequest", async (request) => {
    request.chat = new Chat(request.headers["x-bakery"] as string, request.log);
  });
}, { name: "ai" });
