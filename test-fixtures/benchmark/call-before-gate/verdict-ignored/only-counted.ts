// The verdict goes into a log and a metric, and nowhere else.
import Fastify from "fastify";
import Anthropic from "@anthropic-ai/sdk";
import { metrics } from "./metrics.js";
import { policies } from "./policies.js";

const app = Fastify();
const anthropic = new Anthropic();

async function evaluatePolicy(user: string, text: string): Promise<{ decision: "allow" | "deny"; rule: string }> {
  const rule = await policies.match(user, text);
  return { decision: rule === undefined ? "allow" : "deny", rule: rule?.id ?? "" };
}

app.post<{ Body: { user: string; text: string } }>("/shadow", async ({ body, log }) => {
  const { decision, rule } = await evaluatePolicy(body.user, body.text);
  metrics.count("policy", { decision, rule });
  if (decision === "deny") log.warn({ rule }, "denied, in shadow mode");
  // expect: call-before-gate/verdict-ignored error
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 300, messages: [{ role: "user", content: body.text }] });
  return message.content;
});

app.post<{ Body: { user: string; text: string } }>("/enforced", async ({ body, log }, reply) => {
  // mutate: gate
  const { decision, rule } = await evaluatePolicy(body.user, body.text);
  if (decision === "deny") {
    log.warn({ rule }, "denied");
    return reply.code(403).send({ rule });
  }
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 300, messages: [{ role: "user", content: body.text }] });
  return message.content;
});
