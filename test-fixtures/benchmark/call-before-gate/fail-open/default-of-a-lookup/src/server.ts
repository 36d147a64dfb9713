import express from "express";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { checkAiEntitlement, checkStrictEntitlement } from "./entitlements";

const app = express();

app.post("/open", async (req, res) => {
  if (!(await checkAiEntitlement(req.body.tenant))) return res.sendStatus(403);
  // expect: call-before-gate/fail-open error
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: req.body.text });
  return res.json({ text });
});

app.post("/closed", async (req, res) => {
  if (!(await checkStrictEntitlement(req.body.tenant))) return res.sendStatus(403);
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt: req.body.text });
  return res.json({ text });
});

app.listen(1);
