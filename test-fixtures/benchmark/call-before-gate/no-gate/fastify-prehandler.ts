import Fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import { GoogleGenAI } from "@google/genai";
import { canUseAssistant } from "./access";

const genai = new GoogleGenAI({});
const server = Fastify();

async function onlyEntitled(request: FastifyRequest, reply: FastifyReply) {
  const entitled = await canUseAssistant(request.headers["x-user"] as string);
  if (!entitled) return reply.code(403).send({ error: "not entitled" });
}

server.post<{ Body: { text: string } }>("/translate", { preHandler: [onlyEntitled] }, async (request) => {
  // expect-none: call-before-gate
  const answer = await genai.models.generateContent({ model: "gemini-2.5-flash", contents: request.body.text });
  return { text: answer.text };
});

server.post<{ Body: { text: string } }>("/summarize", async (request) => {
  // expect: call-before-gate/no-gate warning
  const answer = await genai.models.generateContent({ model: "gemini-2.5-flash", contents: request.body.text });
  return { text: answer.text };
});

await server.listen({ port: 3000 });
