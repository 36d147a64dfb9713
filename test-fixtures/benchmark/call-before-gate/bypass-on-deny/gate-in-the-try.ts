import { Hono } from "hono";
import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger";

const openai = new OpenAI();
const anthropic = new Anthropic();
const app = new Hono();

class PolicyDenied extends Error {}

async function assertMayGenerate(user: string): Promise<void> {
  const response = await fetch(`https://policy.internal/${user}`);
  if (response.status !== 200) throw new PolicyDenied(user);
}

app.post("/one-try", async (c) => {
  const { user, text } = await c.req.json();
  try {
    await assertMayGenerate(user);
    const answer = await openai.responses.create({ model: "gpt-5.4", input: text });
    return c.json(answer.output_text);
  } catch (error) {
    logger.warn("primary failed", error);
    // expect: call-before-gate/bypass-on-deny error
    const backup = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: text }] });
    return c.json(backup.content);
  }
});

app.post("/rethrown", async (c) => {
  const { user, text } = await c.req.json();
  try {
    await assertMayGenerate(user);
    const answer = await openai.responses.create({ model: "gpt-5.4", input: text });
    return c.json(answer.output_text);
  } catch (error) {
    if (error instanceof PolicyDenied) throw error;
    logger.warn("primary failed", error);
    // expect-none: call-before-gate
    const backup = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: text }] });
    return c.json(backup.content);
  }
});

app.post("/outside", async (c) => {
  const { user, text } = await c.req.json();
  await assertMayGenerate(user);
  try {
    const answer = await openai.responses.create({ model: "gpt-5.4", input: text });
    return c.json(answer.output_text);
  } catch (error) {
    logger.warn("primary failed", error);
    // expect-none: call-before-gate
    const backup = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: text }] });
    return c.json(backup.content);
  }
});

async function primary(user: string, text: string) {
  await assertMayGenerate(user);
  const answer = await openai.responses.create({ model: "gpt-5.4", input: text });
  return answer.output_text;
}

app.post("/in-a-helper", async (c) => {
  const { user, text } = await c.req.json();
  try {
    return c.json(await primary(user, text));
  } catch (error) {
    logger.warn("primary failed", error);
    // expect: call-before-gate/bypass-on-deny error
    const backup = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: text }] });
    return c.json(backup.content);
  }
});

app.post("/catch-method", async (c) => {
  const { user, text } = await c.req.json();
  const reply = await primary(user, text).catch(async (error) => {
    logger.warn("primary failed", error);
    // expect: call-before-gate/bypass-on-deny error
    const backup = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: text }] });
    return JSON.stringify(backup.content);
  });
  return c.json(reply);
});

export default app;
