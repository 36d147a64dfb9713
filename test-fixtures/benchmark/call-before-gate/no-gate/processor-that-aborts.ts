import { Agent } from "@mastra/core/agent";
import type { Processor } from "@mastra/core/processors";
import { Hono } from "hono";
import { ban } from "./ban.js";

class BlockedTopics implements Processor {
  readonly id = "blocked-topics";
  async processInput({ messages, abort }: { messages: { content: { content: string } }[]; abort: (reason: string) => never }) {
    const text = messages.at(-1)?.content.content ?? "";
    if (await ban.matches(text)) abort("topic is blocked");
    return messages;
  }
}

class Trimmer implements Processor {
  readonly id = "trimmer";
  async processInput({ messages }: { messages: { content: { content: string } }[] }) {
    return messages.slice(-20);
  }
}

const guarded = new Agent({ name: "guarded", instructions: "help", model: "openai/gpt-5.4-mini", inputProcessors: [new BlockedTopics(), new Trimmer()] });
const trimmed = new Agent({ name: "trimmed", instructions: "help", model: "openai/gpt-5.4-mini", inputProcessors: [new Trimmer()] });

const app = new Hono();
app.post("/guarded", async (c) => {
  // expect-none: call-before-gate
  const r = await guarded.generate((await c.req.json()).q);
  return c.json(r.text);
});
app.post("/trimmed", async (c) => {
  // expect: call-before-gate/no-gate warning
  const r = await trimmed.generate((await c.req.json()).q);
  return c.json(r.text);
});
export default app;
