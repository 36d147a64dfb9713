// A switch over the decision; only one arm calls.
import Fastify from "fastify";
import OpenAI from "openai";
import { rulebook } from "./rulebook.js";

type Decision = "allow" | "deny" | "review";

const app = Fastify();
const openai = new OpenAI();

async function decidePolicy(user: string, text: string): Promise<Decision> {
  const rule = await rulebook.match(user, text);
  return rule.effect;
}

app.post<{ Body: { user: string; text: string } }>("/assist", async ({ body }, reply) => {
  const decision = await decidePolicy(body.user, body.text);
  switch (decision) {
    case "deny":
      return reply.code(403).send();
    case "review":
      return reply.code(202).send({ queued: true });
    case "allow": {
      // expect-none: call-before-gate
      const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
      return answer.output_text;
    }
  }
});

app.post<{ Body: { user: string; text: string } }>("/log-only", async ({ body }) => {
  const decision = await decidePolicy(body.user, body.text);
  switch (decision) {
    case "deny":
      app.log.warn("denied");
      break;
    case "review":
      app.log.info("for review");
      break;
    case "allow":
      break;
  }
  // expect: call-before-gate/verdict-ignored error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});
