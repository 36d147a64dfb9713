// Middleware of an agent that can stop the run before the model is asked.
import { createAgent, createMiddleware, openAIModerationMiddleware } from "langchain";
import express from "express";
import { assertEntitled, isEntitled } from "./entitlements.js";

const app = express();

const throwing = createMiddleware({
  name: "Entitlement",
  beforeModel: async (_state, runtime) => {
    // mutate: gate
    await assertEntitled(runtime.context.user);
  },
});

const jumping = createMiddleware({
  name: "EntitlementJump",
  beforeModel: {
    canJumpTo: ["end"],
    hook: async (_state, runtime) => {
      // mutate: gate
      if (!(await isEntitled(runtime.context.user))) return { messages: [{ role: "ai", content: "Not in your plan." }], jumpTo: "end" };
      return undefined;
    },
  },
});

const wrapping = createMiddleware({
  name: "EntitlementWrap",
  wrapModelCall: async (request, handler) => {
    // mutate: gate
    await assertEntitled(request.runtime.context.user);
    return handler(request);
  },
});

const timing = createMiddleware({
  name: "Timing",
  wrapModelCall: async (request, handler) => {
    const started = Date.now();
    const response = await handler(request);
    console.info("model call", Date.now() - started);
    return response;
  },
});

const throwingAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [timing, throwing] });
const jumpingAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [jumping] });
const wrappingAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [wrapping] });
const moderatedAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [openAIModerationMiddleware({ model: "omni-moderation-latest" })] });
const timedAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [timing] });

app.post("/throwing", async (req, res) => {
  // expect-none: call-before-gate
  res.json(await throwingAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }, { context: { user: req.body.user } }));
});

app.post("/jumping", async (req, res) => {
  // expect-none: call-before-gate
  res.json(await jumpingAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }, { context: { user: req.body.user } }));
});

app.post("/wrapping", async (req, res) => {
  // expect-none: call-before-gate
  res.json(await wrappingAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }, { context: { user: req.body.user } }));
});

app.post("/moderated", async (req, res) => {
  // expect-none: call-before-gate
  res.json(await moderatedAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }));
});

app.post("/timed", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  res.json(await timedAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }));
});
