import Fastify from "fastify";
import { generateText } from "ai";
import { mistral } from "@ai-sdk/mistral";
import { passesGuardrail } from "./moderation.js";

const server = Fastify();

server.post<{ Body: { text: string } }>("/poems", async ({ body }, reply) => {
  if (!(await passesGuardrail(body.text))) return reply.code(422).send({ error: "Please rephrase." });
  // expect: call-before-gate/fail-open error
  const { text } = await generateText({ model: mistral("mistral-small-latest"), prompt: body.text });
  return { text };
});

await server.listen({ port: 3000 });
