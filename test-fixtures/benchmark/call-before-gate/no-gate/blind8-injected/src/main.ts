import Fastify from "fastify";
import { Contracts } from "./contracts.js";
import { HttpEntitlements } from "./http-entitlements.js";
import { OpenAiLlm } from "./openai-llm.js";

const contracts = new Contracts(new HttpEntitlements(process.env.ENTITLEMENTS_URL ?? ""), new OpenAiLlm());
const app = Fastify();

app.post<{ Body: { text: string }; Headers: { "x-user": string } }>("/review", async (request) => ({
  review: await contracts.review(request.headers["x-user"], request.body.text),
}));

await app.listen({ port: 8080 });
