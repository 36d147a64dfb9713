// The model is asked in a callback: which branches and answers the function around it turns on counts all the same.
import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { retry } from "./retry.js";
import { plans } from "./plans.js";

const anthropic = new Anthropic();
const app = express();

async function requireSubscription(account: string): Promise<void> {
  if (!(await plans.isPaid(account))) throw Object.assign(new Error("subscription required"), { status: 402 });
}

async function canUseFeature(account: string, feature: string): Promise<boolean> {
  return (await plans.features(account)).includes(feature);
}

// expect: call-before-gate/no-gate warning
const draft = (content: string, max_tokens: number) => anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens, messages: [{ role: "user", content }] });

app.post("/letters", async (req, res) => {
  if (req.query.preview === "1") {
    // expect: call-before-gate/some-paths error
    const preview = await retry(() => anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 40, messages: [{ role: "user", content: req.body.text }] }));
    return res.json(preview.content);
  }
  await requireSubscription(req.body.account);
  // expect-none: call-before-gate
  const letter = await retry(() => anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 900, messages: [{ role: "user", content: req.body.text }] }));
  return res.json(letter.content);
});

app.post("/notes", async (req, res) => {
  const long = await canUseFeature(req.body.account, "long-notes");
  const note = await retry(() => draft(req.body.text, long ? 900 : 90));
  return res.json(note.content);
});

app.listen(3000);
