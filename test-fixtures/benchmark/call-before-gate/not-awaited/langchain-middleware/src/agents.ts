// A promise is always true: the middleware lets everybody pass.
import { createAgent, createMiddleware } from "langchain";
import express from "express";
import { assertEntitled, isEntitled } from "./entitlements.js";

const app = express();

const tested = createMiddleware({
  name: "Tested",
  beforeModel: async (_state, runtime) => {
    if (!isEntitled(runtime.context.user)) throw new Error("FORBIDDEN");
  },
});

const dropped = createMiddleware({
  name: "Dropped",
  wrapModelCall: async (request, handler) => {
    assertEntitled(request.runtime.context.user);
    return handler(request);
  },
});

const testedAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [tested] });
const droppedAgent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [dropped] });

app.post("/tested", async (req, res) => {
  // expect: call-before-gate/not-awaited error
  res.json(await testedAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }, { context: { user: req.body.user } }));
});

app.post("/dropped", async (req, res) => {
  // expect: call-before-gate/not-awaited error
  res.json(await droppedAgent.invoke({ messages: [{ role: "user", content: req.body.text }] }, { context: { user: req.body.user } }));
});
