// A gate that is broken was meant to say yes too, whatever stands beside it.
import express from "express";
import OpenAI from "openai";
import { ledger, log, memberships } from "./stores.js";

const openai = new OpenAI();
const app = express();

async function assertMember(user: string, project: string): Promise<void> {
  if (!(await memberships.has(user, project))) throw new Error("not a member");
}

async function assertCredits(user: string): Promise<void> {
  if (!user) return;
  if ((await ledger.left(user)) <= 0) throw new Error("out of credits");
}

app.post("/swallowed", async (req, res) => {
  await assertMember(req.body.user, req.body.project);
  try {
    await assertCredits(req.body.user);
  } catch (error) {
    log.warn({ error }, "credits");
  }
  // expect: call-before-gate/fail-open error "assertCredits"
  res.json(await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
});

app.post("/chained", async (req, res) => {
  await assertMember(req.body.user, req.body.project);
  await assertCredits(req.body.user).catch((error: unknown) => log.warn({ error }, "credits"));
  // expect: call-before-gate/fail-open error "assertCredits"
  res.json(await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
});

async function prepare(user: string): Promise<string> {
  await assertCredits(user).catch((error: unknown) => log.warn({ error }, "credits"));
  return `for ${user}: `;
}

app.post("/in-a-helper", async (req, res) => {
  await assertMember(req.body.user, req.body.project);
  const prefix = await prepare(req.body.user);
  // expect: call-before-gate/fail-open error "assertCredits"
  res.json(await openai.responses.create({ model: "gpt-5.4-mini", input: prefix + req.body.text }));
});

app.post("/asked-otherwise", async (req, res) => {
  await assertMember(req.body.user, req.body.project);
  try {
    await assertCredits(req.body.user);
  } catch (error) {
    log.warn({ error }, "the ledger is away; the other one decides");
    await assertMember(req.body.user, "unlimited");
  }
  // expect-none: call-before-gate
  res.json(await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
});

app.post("/both", async (req, res) => {
  // mutate: gate
  await assertMember(req.body.user, req.body.project);
  // expect-none: call-before-gate
  res.json(await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
});

app.listen(1);
