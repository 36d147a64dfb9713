import express from "express";
import { generateText, streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

const app = express();
const model = anthropic("claude-sonnet-4-6");

async function requireQuota(account: string): Promise<void> {
  const response = await fetch(`https://quota.internal/${account}`);
  if (response.status === 429) throw new Error("quota exceeded");
}

async function isOwner(user: string, document: string): Promise<boolean> {
  const response = await fetch(`https://docs.internal/${document}/owner`);
  return (await response.text()) === user;
}

app.post("/late", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  const { text } = await generateText({ model, prompt: req.body.text });
  if (!(await isOwner(req.body.user, req.body.document))) return res.sendStatus(403);
  return res.json({ text });
});

app.post("/finally", async (req, res) => {
  try {
    // expect: call-before-gate/gate-after-call error
    const { text } = await generateText({ model, prompt: req.body.text });
    res.json({ text });
  } finally {
    await requireQuota(req.body.account);
  }
});

app.post("/between", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  const { text: outline } = await generateText({ model, prompt: req.body.text });
  await requireQuota(req.body.account);
  const { text } = await generateText({ model, prompt: outline });
  res.json({ text });
});

app.post("/in-on-finish", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const result = streamText({
    model,
    prompt: req.body.text,
    onFinish: async () => {
      await requireQuota(req.body.account);
    },
  });
  result.pipeTextStreamToResponse(res);
});

app.post("/before", async (req, res) => {
  await requireQuota(req.body.account);
  // expect-none: call-before-gate
  const { text: outline } = await generateText({ model, prompt: req.body.text });
  const { text } = await generateText({ model, prompt: outline });
  res.json({ text });
});

app.listen(1);
