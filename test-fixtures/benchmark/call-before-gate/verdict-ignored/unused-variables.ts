import express from "express";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

const app = express();

async function canUseFeature(user: string, feature: string): Promise<boolean> {
  const flags = (await (await fetch(`https://flags.internal/${user}`)).json()) as string[];
  return flags.includes(feature);
}

app.post("/into-meta", async (req, res) => {
  const entitled = await canUseFeature(req.body.user, "ai");
  // expect: call-before-gate/verdict-ignored error
  const { text } = await generateText({ model: openai("gpt-5.4"), prompt: req.body.text, headers: { "x-entitled": String(entitled) } });
  res.json({ text });
});

app.post("/only-length", async (req, res) => {
  const entitled = await canUseFeature(req.body.user, "ai");
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: openai("gpt-5.4"), prompt: req.body.text, maxOutputTokens: entitled ? 4000 : 400 });
  res.json({ text });
});

app.post("/on-no", async (req, res) => {
  if (!(await canUseFeature(req.body.user, "ai"))) {
    // known-miss: call-before-gate/verdict-ignored a check of a feature may choose between two ways
    const { text } = await generateText({ model: openai("gpt-5.4"), prompt: req.body.text });
    return res.json({ text });
  }
  return res.json({ text: "" });
});

app.post("/double-negation", async (req, res) => {
  const blocked = !(await canUseFeature(req.body.user, "ai"));
  if (blocked) return res.sendStatus(403);
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.4"), prompt: req.body.text });
  return res.json({ text });
});

app.post("/nested", async (req, res) => {
  const entitled = await canUseFeature(req.body.user, "ai");
  if (entitled === false) throw new Error("not entitled");
  else {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5.4"), prompt: req.body.text });
    res.json({ text });
  }
});

app.listen(1);
