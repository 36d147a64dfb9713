import express from "express";
import OpenAI from "openai";
import { queue } from "./queue";
import { entitlements, ForbiddenError } from "./entitlements";

const openai = new OpenAI();
const app = express();

async function mayUse(account: string, feature: string): Promise<boolean> {
  const row = await entitlements.find({ account, feature });
  return row?.active === true;
}

async function assertMayUse(account: string, feature: string): Promise<void> {
  if (!(await mayUse(account, feature))) throw new ForbiddenError("not allowed");
}

const summarize = (text: string) => openai.responses.create({ model: process.env.SUMMARY_MODEL ?? "", input: text });

app.post("/digest", async (req, res) => {
  const { accounts, text } = req.body;
  Promise.all(accounts.map((account: string) => assertMayUse(account, "digest")));
  // expect: call-before-gate/not-awaited error
  res.json(await summarize(text));
});

app.post("/digest/awaited", async (req, res) => {
  const { accounts, text } = req.body;
  await Promise.all(accounts.map((account: string) => assertMayUse(account, "digest")));
  // expect-none: call-before-gate
  res.json(await summarize(text));
});

app.post("/digest/mapped", async (req, res) => {
  const { accounts, text } = req.body;
  accounts.map((account: string) => assertMayUse(account, "digest"));
  // expect: call-before-gate/not-awaited error
  res.json(await summarize(text));
});

app.post("/digest/settled", async (req, res) => {
  const { accounts, text } = req.body;
  await Promise.allSettled(accounts.map((account: string) => assertMayUse(account, "digest")));
  // expect: call-before-gate/verdict-ignored error
  res.json(await summarize(text));
});

app.post("/recap", async (req, res) => {
  const { account, text } = req.body;
  const screen = async () => {
    const allowed = await mayUse(account, "recap");
    if (!allowed) throw new ForbiddenError("recap");
  };
  screen();
  // expect: call-before-gate/not-awaited error
  res.json(await summarize(text));
});

app.post("/recap/awaited", async (req, res) => {
  const { account, text } = req.body;
  const screen = async () => {
    const allowed = await mayUse(account, "recap");
    if (!allowed) throw new ForbiddenError("recap");
  };
  await screen();
  // expect-none: call-before-gate
  res.json(await summarize(text));
});

app.post("/recap/at-once", async (req, res) => {
  const { account, text } = req.body;
  (async () => {
    await assertMayUse(account, "recap");
  })();
  // expect: call-before-gate/not-awaited error
  res.json(await summarize(text));
});

// What asks for the sake of its own work is no gate of what follows.
async function mirror(account: string, text: string): Promise<void> {
  if (!(await mayUse(account, "mirror"))) throw new ForbiddenError("mirror");
  await queue.add("mirror", { account, text });
}

app.post("/recap/mirrored", async (req, res) => {
  const { account, text } = req.body;
  await assertMayUse(account, "recap");
  void mirror(account, text);
  // expect-none: call-before-gate
  res.json(await summarize(text));
});
