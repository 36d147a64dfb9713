import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { acl, budget } from "./stores.js";

const anthropic = new Anthropic();
const app = express();

async function assertMember(user: string, project: string) {
  if (!(await acl.isMember(user, project))) throw new Error("not a member");
}
async function assertBudget(project: string) {
  if ((await budget.left(project)) <= 0) throw new Error("budget spent");
}

app.post("/both", async (req, res) => {
  const { user, project, text } = req.body;
  await Promise.all([assertMember(user, project), assertBudget(project)]);
  // expect-none: call-before-gate
  const m = await anthropic.messages.create({ model: process.env.MODEL!, max_tokens: 10, messages: [{ role: "user", content: text }] });
  res.json(m.content);
});

app.post("/dropped", async (req, res) => {
  const { user, project, text } = req.body;
  Promise.all([assertMember(user, project), assertBudget(project)]);
  // expect: call-before-gate/not-awaited error
  const m = await anthropic.messages.create({ model: process.env.MODEL!, max_tokens: 10, messages: [{ role: "user", content: text }] });
  res.json(m.content);
});

app.post("/raced", async (req, res) => {
  const { user, project, text } = req.body;
  const [, m] = await Promise.all([
    assertMember(user, project),
    // expect: call-before-gate/parallel error
    anthropic.messages.create({ model: process.env.MODEL!, max_tokens: 10, messages: [{ role: "user", content: text }] }),
  ]);
  res.json(m.content);
});

app.post("/settled-gates", async (req, res) => {
  const { user, project, text } = req.body;
  await Promise.allSettled([assertMember(user, project), assertBudget(project)]);
  // expect: call-before-gate/verdict-ignored error
  const m = await anthropic.messages.create({ model: process.env.MODEL!, max_tokens: 10, messages: [{ role: "user", content: text }] });
  res.json(m.content);
});
