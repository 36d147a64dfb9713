// The check breaks, and the model is asked all the same.
import { createAgent, createMiddleware } from "langchain";
import express from "express";
import { assertEntitled } from "./entitlements.js";

const app = express();

const swallowing = createMiddleware({
  name: "Swallowing",
  wrapModelCall: async (request, handler) => {
    try {
      await assertEntitled(request.runtime.context.user);
    } catch (error) {
      console.warn("entitlement check failed", error);
    }
    return handler(request);
  },
});

const agent = createAgent({ model: "openai:gpt-5.4-mini", tools: [], middleware: [swallowing] });

app.post("/ask", async (req, res) => {
  // expect: call-before-gate/fail-open error
  res.json(await agent.invoke({ messages: [{ role: "user", content: req.body.text }] }, { context: { user: req.body.user } }));
});
