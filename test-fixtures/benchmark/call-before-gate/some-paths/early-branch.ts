import express from "express";
import OpenAI from "openai";
import { grants } from "./grants.js";

const openai = new OpenAI();
const app = express();

async function requirePermission(user: string, permission: string): Promise<void> {
  if (!(await grants.includes(user, permission))) throw Object.assign(new Error("forbidden"), { status: 403 });
}

app.post("/branch", async (req, res) => {
  if (req.body.attachment !== undefined) {
    await requirePermission(req.body.user, "attachments");
  }
  // expect: call-before-gate/some-paths error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/both", async (req, res) => {
  if (req.body.attachment !== undefined) {
    await requirePermission(req.body.user, "attachments");
  } else {
    await requirePermission(req.body.user, "text");
  }
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/early", async (req, res) => {
  if (req.body.kind === "greeting") {
    // expect: call-before-gate/some-paths error
    const answer = await openai.responses.create({ model: "gpt-5.4-nano", input: req.body.text });
    return void res.json(answer.output_text);
  }
  await requirePermission(req.body.user, "text");
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
