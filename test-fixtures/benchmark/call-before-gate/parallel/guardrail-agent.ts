import { Agent, run } from "@openai/agents";
import express from "express";
import { classify } from "./classify.js";

const app = express();

const beside = new Agent({
  name: "Concierge",
  instructions: "Help guests.",
  inputGuardrails: [{ name: "Off topic", execute: async ({ input }) => ({ outputInfo: null, tripwireTriggered: await classify(String(input)) }) }],
});

const before = new Agent({
  name: "Concierge",
  instructions: "Help guests.",
  inputGuardrails: [{ name: "Off topic", runInParallel: false, execute: async ({ input }) => ({ outputInfo: null, tripwireTriggered: await classify(String(input)) }) }],
});

const none = new Agent({ name: "Concierge", instructions: "Help guests." });

app.post("/beside", async (req, res) => {
  // expect: call-before-gate/parallel error
  const result = await run(beside, req.body.text);
  res.json(result.finalOutput);
});

app.post("/before", async (req, res) => {
  // expect-none: call-before-gate
  const result = await run(before, req.body.text);
  res.json(result.finalOutput);
});

app.post("/none", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const result = await run(none, req.body.text);
  res.json(result.finalOutput);
});
