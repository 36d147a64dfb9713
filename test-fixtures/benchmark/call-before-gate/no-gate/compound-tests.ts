// The verdict is one part of a larger test.
import express from "express";
import OpenAI from "openai";
import { grants } from "./grants.js";

const openai = new OpenAI();
const app = express();

async function hasPermission(user: string, action: string): Promise<boolean> {
  const list = await grants.of(user);
  return list.includes(action);
}

app.post("/or", async (req, res) => {
  const { user, text } = req.body;
  // mutate: gate
  if (!text || !(await hasPermission(user, "ask"))) return res.status(403).end();
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return res.json(answer.output_text);
});

app.post("/and", async (req, res) => {
  const { user, text } = req.body;
  if (text && (await hasPermission(user, "ask"))) {
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
    return res.json(answer.output_text);
  }
  return res.status(403).end();
});

app.post("/two-gates", async (req, res) => {
  const { user, text } = req.body;
  const mayAsk = await hasPermission(user, "ask");
  const mayUpload = await hasPermission(user, "upload");
  if (!mayAsk || !mayUpload) return res.status(403).end();
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return res.json(answer.output_text);
});

app.post("/ternary", async (req, res) => {
  const { user, text } = req.body;
  const answer = (await hasPermission(user, "ask"))
    // expect-none: call-before-gate
    ? await openai.responses.create({ model: "gpt-5.4-mini", input: text })
    : null;
  return answer === null ? res.status(403).end() : res.json(answer.output_text);
});

app.post("/short-circuit", async (req, res) => {
  const { user, text } = req.body;
  // expect-none: call-before-gate
  const answer = (await hasPermission(user, "ask")) && (await openai.responses.create({ model: "gpt-5.4-mini", input: text }));
  return answer ? res.json(answer.output_text) : res.status(403).end();
});
