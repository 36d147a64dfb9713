import Fastify from "fastify";
import Anthropic from "@anthropic-ai/sdk";
import { can } from "./abilities.js";

const app = Fastify();
const anthropic = new Anthropic();

app.post<{ Body: { user: string; text: string } }>("/report", async ({ body }, reply) => {
  // expect: call-before-gate/gate-after-call error
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 900, messages: [{ role: "user", content: body.text }] });
  const permitted = await can.read(body.user, "reports");
  if (!permitted) return reply.code(403).send();
  return message.content;
});

app.post<{ Body: { user: string; text: string } }>("/report-first", async ({ body }, reply) => {
  const permitted = await can.read(body.user, "reports");
  if (!permitted) return reply.code(403).send();
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 900, messages: [{ role: "user", content: body.text }] });
  return message.content;
});
