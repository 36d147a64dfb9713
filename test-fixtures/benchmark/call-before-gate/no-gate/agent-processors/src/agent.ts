// What goes into an agent passes its processors first.
import { openai } from "@ai-sdk/openai";
import { Agent } from "@mastra/core/agent";
import type { Processor } from "@mastra/core/processors";
import express from "express";
import { isEntitled } from "./entitlements.js";

const app = express();

class EntitlementProcessor implements Processor {
  readonly name = "entitlement";

  async processInput({ messages, abort, requestContext }: Parameters<NonNullable<Processor["processInput"]>>[0]) {
    // mutate: gate
    if (!(await isEntitled(String(requestContext?.get("user"))))) return abort("Not in your plan.");
    return messages;
  }
}

class TrimProcessor implements Processor {
  readonly name = "trim";

  async processInput({ messages }: Parameters<NonNullable<Processor["processInput"]>>[0]) {
    return messages.slice(-20);
  }
}

const guarded = new Agent({ name: "guarded", instructions: "Help.", model: openai("gpt-5.4-mini"), inputProcessors: [new TrimProcessor(), new EntitlementProcessor()] });
const trimmed = new Agent({ name: "trimmed", instructions: "Help.", model: openai("gpt-5.4-mini"), inputProcessors: [new TrimProcessor()] });

app.post("/guarded", async (req, res) => {
  // expect-none: call-before-gate
  const { text } = await guarded.generate(req.body.text);
  res.json({ text });
});

app.post("/trimmed", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const { text } = await trimmed.generate(req.body.text);
  res.json({ text });
});
