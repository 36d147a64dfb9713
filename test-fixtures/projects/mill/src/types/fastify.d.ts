import type { FastifyReply, FastifyRequest } from "fastify";
import type { RecipeModel } from "../ai/recipe-model.js";
import type { Chat } from "../ai/chat.js";
import type { Seats } from "../plugins/seats.js";

declare module "fastify" {
  interface FastifyInstance {
    recipes: RecipeModel;
    seats: Seats;
    authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    requireSeat(feature: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  }
  interface FastifyRequest {
    chat: Chat;
    bakery: string;
  }
}
