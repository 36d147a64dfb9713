// An input guardrail runs beside the model unless it is told to run before.
import { Agent, run, type InputGuardrail } from "@openai/agents";
import express from "express";
import { looksLikeHomework } from "./homework.js";

const blocking: InputGuardrail = {
  name: "homework",
  runInParallel: false,
  execute: async ({ input }) => ({ outputInfo: {}, tripwireTriggered: await looksLikeHomework(input) }),
};

const tutor = new Agent({ name: "tutor", model: "gpt-5.6-terra", inputGuardrails: [blocking] });
const chatty = new Agent({ name: "chatty", model: "gpt-5.6-terra" });

const app = express();

app.post("/tutor", async (req, res) => {
  // expect-none: call-before-gate
  const result = await run(tutor, String(req.body.question));
  res.json(result.finalOutput);
});

app.post("/chat", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const result = await run(chatty, String(req.body.question));
  res.json(result.finalOutput);
});

app.listen(3000);
