// The library runs the agent that it is given: its call is the model's.
import { openai } from "@ai-sdk/openai";
import { createAgentUIStreamResponse, pipeAgentUIStreamToResponse, ToolLoopAgent } from "ai";
import express from "express";
import { Hono } from "hono";
import { requireEntitlement } from "./entitlements.js";

const helper = new ToolLoopAgent({ model: openai("gpt-5.6-terra"), instructions: "You book tables." });

const hono = new Hono();

hono.post("/tables", async (c) => {
  const { messages } = await c.req.json();
  // expect: call-before-gate/no-gate warning "POST /tables"
  return createAgentUIStreamResponse({ agent: helper, uiMessages: messages });
});

hono.post("/members/tables", async (c) => {
  const { messages, member } = await c.req.json();
  await requireEntitlement(member, "table-agent");
  // expect-none: call-before-gate
  return createAgentUIStreamResponse({ agent: helper, uiMessages: messages });
});

const app = express();

app.post("/tables", async (request, response) => {
  // expect: call-before-gate/no-gate warning
  pipeAgentUIStreamToResponse({ agent: helper, uiMessages: request.body.messages, response });
});
