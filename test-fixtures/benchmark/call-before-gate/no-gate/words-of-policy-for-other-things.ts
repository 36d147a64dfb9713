// fixture: path=src/routes/agents.ts
import express from "express";
import path from "node:path";
import OpenAI from "openai";
import { team, threads, transcripts } from "../store";

const openai = new OpenAI();
const app = express();
const ROLE_ARN = /^arn:aws:iam::\d{12}:role\/[\w+=,.@-]+$/;
const ALLOWED_DIRS = ["/srv/notes", "/srv/drafts"];

function isPathWithinAllowedDirs(file: string): boolean {
  return ALLOWED_DIRS.some((dir) => path.resolve(file).startsWith(dir));
}

app.post("/teammates/:id", async (req, res) => {
  const member = team.members.get(req.params.id);
  if (!member || member.role !== "teammate") throw new Error(`Teammate "${req.params.id}" was not found`);
  // expect: call-before-gate/no-gate
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: `${member.brief}\n${req.body.text}` });
  res.json(out.output_text);
});

app.post("/reports", async (req, res) => {
  if (!ROLE_ARN.test(req.body.roleArn)) return res.status(400).json({ error: "Invalid role ARN" });
  // expect: call-before-gate/no-gate
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.text });
  res.json(out.output_text);
});

app.post("/notes", async (req, res) => {
  if (!isPathWithinAllowedDirs(req.body.file)) return res.status(400).json({ error: "no such note" });
  // expect: call-before-gate/no-gate
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.text });
  res.json(out.output_text);
});

app.post("/threads/:id/reply", async (req, res) => {
  const thread = await threads.get(req.params.id);
  const leaf = thread.turns.at(-1);
  if (leaf.role !== "user") return res.status(409).json({ error: "nothing to reply to" });
  // expect: call-before-gate/no-gate
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: leaf.text });
  res.json(out.output_text);
});

app.post("/resume", async (req, res) => {
  const { plan } = await threads.get(req.body.thread);
  const runId = plan && plan.action === "reattach" ? plan.runId : req.body.runId;
  if (!runId) return res.json({ error: "no run to resume" });
  // expect: call-before-gate/no-gate
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: await transcripts.of(runId) });
  res.json(out.output_text);
});

app.post("/tools", async (req, res) => {
  const hint = await threads.seekPermissionMessage(req.body.tool);
  if (hint) res.setHeader("x-hint", hint);
  // expect: call-before-gate/no-gate
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.text });
  res.json(out.output_text);
});

app.post("/summaries", async (req, res) => {
  const summaryInputBudget = req.body.text.length / 4;
  if (summaryInputBudget > 100_000) throw new Error("too long to sum up");
  // expect: call-before-gate/no-gate
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.text });
  res.json(out.output_text);
});

app.listen(3000);

class Notebook {
  private session: { text: string } | undefined;

  open(text: string) {
    this.session = { text };
  }

  current() {
    if (!this.session) throw new Error("Session is not initialized yet");
    return this.session;
  }
}

const notebook = new Notebook();

app.post("/notebook", async (req, res) => {
  notebook.open(req.body.text);
  // expect: call-before-gate/no-gate warning
  const out = await openai.responses.create({ model: "gpt-5.6-luna", input: `${notebook.current().text} ${req.body.text}` });
  res.json(out.output_text);
});
