import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();
const cache = new Map<string, string>();

async function assertPlan(user: string, plan: string): Promise<void> {
  const response = await fetch(`https://plans.internal/${user}`);
  if ((await response.text()) !== plan) throw new Error(`needs ${plan}`);
}

app.post("/one-branch", async (req, res) => {
  if (req.body.length === "long") await assertPlan(req.body.user, "pro");
  // expect: call-before-gate/some-paths error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
});

app.post("/both-branches", async (req, res) => {
  if (req.body.team) await assertPlan(req.body.team, "team");
  else await assertPlan(req.body.user, "pro");
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
});

app.post("/one-case", async (req, res) => {
  switch (req.body.mode) {
    case "long":
      await assertPlan(req.body.user, "pro");
      break;
    case "short":
      break;
  }
  // expect: call-before-gate/some-paths error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
});

app.post("/cached-answer", async (req, res) => {
  const hit = cache.get(req.body.text);
  if (hit !== undefined) return res.json(hit);
  await assertPlan(req.body.user, "pro");
  // expect-none: call-before-gate a cached answer sends nothing
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  cache.set(req.body.text, out.output_text);
  return res.json(out.output_text);
});

app.post("/cached-verdict", async (req, res) => {
  if (!cache.has(req.body.user)) {
    await assertPlan(req.body.user, "pro");
    cache.set(req.body.user, "ok");
  }
  // expect: call-before-gate/some-paths error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
});

app.post("/loop", async (req, res) => {
  const parts: string[] = [];
  for (const part of req.body.parts as string[]) {
    await assertPlan(req.body.user, "pro");
    // expect-none: call-before-gate
    const out = await openai.responses.create({ model: "gpt-5.4", input: part });
    parts.push(out.output_text);
  }
  res.json(parts);
});

app.post("/loop-from-second", async (req, res) => {
  const parts: string[] = [];
  for (const [index, part] of (req.body.parts as string[]).entries()) {
    if (index > 0) await assertPlan(req.body.user, "pro");
    // expect: call-before-gate/some-paths error
    const out = await openai.responses.create({ model: "gpt-5.4", input: part });
    parts.push(out.output_text);
  }
  res.json(parts);
});

app.post("/no-user", async (req, res) => {
  const user = req.header("x-user");
  if (user) {
    await assertPlan(user, "pro");
  }
  // expect: call-before-gate/some-paths error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
});

app.listen(1);
