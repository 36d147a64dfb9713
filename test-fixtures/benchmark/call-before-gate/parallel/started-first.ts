// The gate's promise is there first and awaited last.
import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { screenPrompt } from "./screen.js";

const anthropic = new Anthropic();
const app = express();

async function assertSafe(text: string): Promise<void> {
  if ((await screenPrompt(text)) > 0.9) throw Object.assign(new Error("unsafe prompt"), { status: 403 });
}

app.post("/beside", async (req, res) => {
  const safe = assertSafe(req.body.text);
  // expect: call-before-gate/parallel error
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 300, messages: [{ role: "user", content: req.body.text }] });
  await safe;
  res.json(message.content);
});

app.post("/before", async (req, res) => {
  const safe = assertSafe(req.body.text);
  const history = await screenPrompt.history(req.body.thread);
  await safe;
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 300, messages: [{ role: "user", content: `${history} ${req.body.text}` }] });
  res.json(message.content);
});
