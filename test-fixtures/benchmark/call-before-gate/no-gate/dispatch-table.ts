// The gate stands before the table of handlers.
import express from "express";
import OpenAI from "openai";
import { requireEntitlement } from "./entitlements.js";

const openai = new OpenAI();
const app = express();

const tasks: Record<string, (text: string) => Promise<string>> = {
  // expect-none: call-before-gate
  shorten: async (text) => (await openai.responses.create({ model: "gpt-5.4-mini", input: `Shorten: ${text}` })).output_text,
  // expect-none: call-before-gate
  extend: async (text) => (await openai.responses.create({ model: "gpt-5.4-mini", input: `Extend: ${text}` })).output_text,
};

app.post("/tasks/:task", async (req, res) => {
  await requireEntitlement(req.body.account, req.params.task);
  const task = tasks[req.params.task];
  res.send(task === undefined ? "" : await task(req.body.text));
});
