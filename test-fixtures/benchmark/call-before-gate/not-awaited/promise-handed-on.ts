// A promise that is awaited somewhere before the call is no fault.
import express from "express";
import OpenAI from "openai";
import { loadThread } from "./threads.js";
import { grants } from "./grants.js";

const openai = new OpenAI();
const app = express();

async function assertGrant(user: string): Promise<void> {
  if (!(await grants.has(user))) throw Object.assign(new Error("no grant"), { status: 403 });
}

app.post("/together", async (req, res) => {
  const [thread] = await Promise.all([loadThread(req.body.thread), assertGrant(req.body.user)]);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: thread });
  res.json(answer.output_text);
});

app.post("/collected", async (req, res) => {
  const checks = [assertGrant(req.body.user), assertGrant(req.body.delegate)];
  await Promise.all(checks);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/returned", (req, res, next) => {
  const ask = async (): Promise<string> => {
    await assertGrant(req.body.user);
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    return answer.output_text;
  };
  ask().then((text) => res.send(text), next);
});
