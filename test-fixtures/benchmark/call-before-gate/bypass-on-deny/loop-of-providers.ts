import { generateText, type LanguageModel } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { Hono } from "hono";
import { logger } from "./logger";

const app = new Hono();
const candidates: readonly { id: string; model: LanguageModel }[] = [
  { id: "claude", model: anthropic("claude-sonnet-4-6") },
  { id: "gpt", model: openai("gpt-5.4-mini") },
];

async function assertModelAllowed(org: string, id: string): Promise<void> {
  const list = (await (await fetch(`https://policy.internal/${org}`)).json()) as string[];
  if (!list.includes(id)) throw new Error(`${id} is not allowed`);
}

app.post("/each-asked", async (c) => {
  const { org, prompt } = await c.req.json();
  for (const { id, model } of candidates) {
    try {
      await assertModelAllowed(org, id);
      // expect-none: call-before-gate the gate is asked again for each candidate
      const { text } = await generateText({ model, prompt });
      return c.json({ text });
    } catch (error) {
      logger.warn("next candidate", { id, error });
    }
  }
  return c.json({ error: "nobody could answer" }, 502);
});

app.post("/first-asked", async (c) => {
  const { org, prompt } = await c.req.json();
  try {
    await assertModelAllowed(org, "claude");
    const { text } = await generateText({ model: anthropic("claude-sonnet-4-6"), prompt });
    return c.json({ text });
  } catch (error) {
    logger.warn("claude failed", { error });
  }
  // expect: call-before-gate/bypass-on-deny error
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
  return c.json({ text });
});

export default app;
