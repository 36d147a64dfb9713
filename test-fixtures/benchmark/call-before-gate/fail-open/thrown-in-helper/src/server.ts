import express from "express";
import { generateText } from "ai";
import { bedrock } from "@ai-sdk/amazon-bedrock";
import { assertTenantActive, assertTenantPaid } from "./guards.js";

const app = express();
const model = bedrock("anthropic.claude-haiku-4-5-20251001-v1:0");

app.post("/active", async (req, res) => {
  await assertTenantActive(req.body.tenant);
  // expect: call-before-gate/fail-open error trace=src/guards.ts:8
  const { text } = await generateText({ model, prompt: req.body.text });
  res.send(text);
});

app.post("/paid", async (req, res) => {
  // mutate: gate
  await assertTenantPaid(req.body.tenant);
  // expect-none: call-before-gate
  const { text } = await generateText({ model, prompt: req.body.text });
  res.send(text);
});
