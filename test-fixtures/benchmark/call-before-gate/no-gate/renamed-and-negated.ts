// The verdict is destructured under another name, and its no is worded as a yes.
import express from "express";
import Groq from "groq-sdk";
import { directory } from "./directory.js";

const groq = new Groq();
const app = express();

async function resolveEntitlement(user: string): Promise<{ ok: boolean; message: string }> {
  const { groups } = await directory.user(user);
  return { ok: groups.includes("assistants"), message: "ask your administrator" };
}

async function isBlocked(user: string): Promise<boolean> {
  const { suspendedOn } = await directory.user(user);
  return suspendedOn !== null;
}

async function lacksPermission(user: string): Promise<boolean> {
  const { groups } = await directory.user(user);
  return !groups.includes("assistants");
}

app.post("/one", async (req, res) => {
  // mutate: gate drop-if=no-gate empty-if=no-gate
  const { ok: entitled, message } = await resolveEntitlement(req.body.user);
  if (!entitled) return void res.status(403).send(message);
  // expect-none: call-before-gate
  const answer = await groq.chat.completions.create({ model: "llama-3.1-8b-instant", messages: [{ role: "user", content: req.body.text }] });
  res.json(answer.choices);
});

app.post("/two", async (req, res) => {
  // mutate: gate
  if (await isBlocked(req.body.user)) {
    res.status(403).end();
    return;
  }
  // expect-none: call-before-gate
  const answer = await groq.chat.completions.create({ model: "llama-3.1-8b-instant", messages: [{ role: "user", content: req.body.text }] });
  res.json(answer.choices);
});

app.post("/three", async (req, res) => {
  // mutate: gate
  const refuse = await lacksPermission(req.body.user);
  if (refuse) {
    res.status(403).end();
    return;
  }
  // expect-none: call-before-gate
  const answer = await groq.chat.completions.create({ model: "llama-3.1-8b-instant", messages: [{ role: "user", content: req.body.text }] });
  res.json(answer.choices);
});
