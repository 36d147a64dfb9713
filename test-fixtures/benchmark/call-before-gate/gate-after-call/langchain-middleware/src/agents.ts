// The model has answered by the time the middleware asks whether it may.
import { createAgent, createMiddleware } from "langchain";
import express from "express";
import { assertEntitled } from "./entitlements.js";

const app = express();

const late = createMiddleware({
  name: "Late",
  wrapModelCall: async (request, handler) => {
    const response = await handler(request);
    await assertEntitled(request.runtime.context.user);
    return response;
  },
});

const after = createMiddleware({
  name: "After",
  afterModel: async (_state, runtime) => {
    await assertEntitled(runtime.context.user);
  },
});

const lateAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [late] });
const afterAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [after] });

app.post("/late", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  res.json(await lateAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }, { context: { user: req.body.user } }));
});

app.post("/after", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  res.json(await afterAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }, { context: { user: req.body.user } }));
});
