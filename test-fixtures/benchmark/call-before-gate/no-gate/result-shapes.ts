// A verdict comes in many shapes; the `if` behind it is the gate.
import express from "express";
import OpenAI from "openai";
import { store } from "./store.js";

const openai = new OpenAI();
const app = express();

async function checkAccess(user: string): Promise<{ success: true } | { success: false; reason: string }> {
  const row = await store.access(user);
  return row.active ? { success: true } : { success: false, reason: "no access" };
}

async function evaluatePolicy(user: string): Promise<{ decision: "allow" | "deny"; why?: string }> {
  const row = await store.access(user);
  return { decision: row.active ? "allow" : "deny" };
}

async function verifyQuota(user: string): Promise<[boolean, string | undefined]> {
  const used = await store.used(user);
  return used < 100 ? [true, undefined] : [false, "quota is used up"];
}

async function checkPermission(user: string): Promise<{ kind: "granted" } | { kind: "refused"; message: string }> {
  const row = await store.access(user);
  if (!row.active) return { kind: "refused", message: "ask your admin" };
  return { kind: "granted" };
}

app.post("/success", async (req, res) => {
  // mutate: gate
  const access = await checkAccess(req.body.user);
  if (!access.success) return res.status(403).json({ error: access.reason });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/decision", async (req, res) => {
  // mutate: gate
  const verdict = await evaluatePolicy(req.body.user);
  if (verdict.decision === "deny") return res.status(403).json({ error: verdict.why });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/tuple", async (req, res) => {
  // mutate: gate
  const [allowed, reason] = await verifyQuota(req.body.user);
  if (!allowed) return res.status(429).json({ error: reason });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/union", async (req, res) => {
  // mutate: gate
  const outcome = await checkPermission(req.body.user);
  if (outcome.kind === "refused") return res.status(403).json({ error: outcome.message });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/none", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
