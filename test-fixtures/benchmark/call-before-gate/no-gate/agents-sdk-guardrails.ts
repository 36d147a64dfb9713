import { Agent, run, type InputGuardrail } from "@openai/agents";
import express from "express";
import { classify } from "./classify";

const blocking: InputGuardrail = {
  name: "no medical advice",
  runInParallel: false,
  execute: async ({ input }) => ({ outputInfo: {}, tripwireTriggered: await classify(String(input)) }),
};
const beside: InputGuardrail = {
  name: "no medical advice",
  execute: async ({ input }) => ({ outputInfo: {}, tripwireTriggered: await classify(String(input)) }),
};

const guarded = new Agent({ name: "guarded", model: "gpt-5.4", instructions: "help", inputGuardrails: [blocking] });
const racing = new Agent({ name: "racing", model: "gpt-5.4", instructions: "help", inputGuardrails: [beside] });
const app = express();

app.post("/guarded", async (req, res) => {
  // expect-none: call-before-gate
  const result = await run(guarded, req.body.text);
  res.json(result.finalOutput);
});

app.post("/racing", async (req, res) => {
  // expect: call-before-gate/parallel error
  const result = await run(racing, req.body.text);
  res.json(result.finalOutput);
});

app.listen(1);
