// The refusal happens in a callback that nobody waits for.
import Fastify from "fastify";
import OpenAI from "openai";
import { rights } from "./rights.js";

const app = Fastify();
const openai = new OpenAI();

async function checkPermission(user: string): Promise<{ granted: boolean }> {
  return { granted: await rights.has(user, "ask") };
}

app.post<{ Body: { user: string; text: string } }>("/ask", async ({ body }, reply) => {
  checkPermission(body.user).then(({ granted }) => {
    if (!granted) void reply.code(403).send();
  });
  // expect: call-before-gate/not-awaited error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});

app.post<{ Body: { user: string; text: string } }>("/wait", async ({ body }, reply) => {
  // mutate: gate
  const { granted } = await checkPermission(body.user);
  if (!granted) return reply.code(403).send();
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});
