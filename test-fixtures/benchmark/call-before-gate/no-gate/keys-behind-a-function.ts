import express from "express";
import OpenAI from "openai";
import { log } from "./log.js";

const openai = new OpenAI();
const app = express();

function checkPermission(user: string, action: string) {
  log.info({ user, action }, "permission check");
}
async function verifyQuota(user: string) {
  const usage = await fetch(`http://usage/${user}`).then((r) => r.json());
  return usage.count;
}

app.post("/log-only", async (req, res) => {
  checkPermission(req.body.user, "ask");
  // expect: call-before-gate/no-gate warning
  res.json(await openai.responses.create({ model: process.env.MODEL!, input: req.body.q }));
});
app.post("/provider-ready", async (req, res) => {
  if (!isProviderEnabled("openai")) return res.status(403).json({ error: "provider is not configured" });
  // expect: call-before-gate/no-gate warning
  return res.json(await openai.responses.create({ model: process.env.MODEL!, input: req.body.q }));
});
function isProviderEnabled(name: string) {
  return Boolean(process.env[`${name.toUpperCase()}_API_KEY`]);
}
