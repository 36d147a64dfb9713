import { OPAClient } from "@open-policy-agent/opa";
import { OpenFgaClient } from "@openfga/sdk";
import Fastify from "fastify";
import OpenAI from "openai";

const app = Fastify();
const openai = new OpenAI();
const opa = new OPAClient("http://localhost:8181");
const fga = new OpenFgaClient({ apiUrl: "http://localhost:8080" });

app.post<{ Body: { user: string; text: string } }>("/opa", async ({ body }, reply) => {
  // mutate: gate
  const allowed = await opa.evaluate("assist/allow", { user: body.user });
  if (!allowed) return reply.code(403).send();
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});

app.post<{ Body: { user: string; text: string } }>("/fga", async ({ body }, reply) => {
  // mutate: gate
  const { allowed } = await fga.check({ user: body.user, relation: "asker", object: "assistant:1" });
  if (!allowed) return reply.code(403).send();
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});

app.post<{ Body: { user: string; text: string } }>("/fga-promise", async ({ body }, reply) => {
  const verdict = fga.check({ user: body.user, relation: "asker", object: "assistant:1" });
  if (!verdict) return reply.code(403).send();
  // expect: call-before-gate/not-awaited error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});
