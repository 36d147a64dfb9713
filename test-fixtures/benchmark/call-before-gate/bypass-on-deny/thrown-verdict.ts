// The `if` of a verdict throws into the catch that serves another model.
import Fastify from "fastify";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { entitlements } from "./entitlements.js";

const app = Fastify();
const anthropic = new Anthropic();
const openai = new OpenAI();

app.post<{ Body: { user: string; text: string } }>("/draft", async ({ body, log }) => {
  try {
    const { allowed } = await entitlements.check(body.user, "claude");
    if (!allowed) throw new Error("not entitled");
    // expect-none: call-before-gate
    const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 500, messages: [{ role: "user", content: body.text }] });
    return message.content;
  } catch (error) {
    log.warn({ error }, "falling back");
    // expect: call-before-gate/bypass-on-deny error
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
    return answer.output_text;
  }
});

app.post<{ Body: { user: string; text: string } }>("/again", async ({ body, log }, reply) => {
  const { allowed } = await entitlements.check(body.user, "claude");
  if (!allowed) return reply.code(403).send();
  try {
    // expect-none: call-before-gate
    const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 500, messages: [{ role: "user", content: body.text }] });
    return message.content;
  } catch (error) {
    log.warn({ error }, "falling back");
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
    return answer.output_text;
  }
});
