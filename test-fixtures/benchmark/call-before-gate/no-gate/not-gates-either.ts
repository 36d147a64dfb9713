import express from "express";
import { rateLimit } from "express-rate-limit";
import Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";

const anthropic = new Anthropic();
const app = express();
const Body = z.object({ text: z.string().min(1) });

app.post("/limited", rateLimit({ windowMs: 60_000, limit: 10 }), async (req, res) => {
  // expect: call-before-gate/no-gate info
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: req.body.text }] });
  res.json(message.content);
});

app.post("/parsed", async (req, res) => {
  const { text } = Body.parse(req.body);
  if (text.length > 10_000) return res.status(413).send("too long");
  // expect: call-before-gate/no-gate warning
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: text }] });
  return res.json(message.content);
});

function validatePrompt(text: unknown): string {
  if (typeof text !== "string" || text.trim() === "") throw new TypeError("prompt must be text");
  return text;
}

app.post("/validated", async (req, res) => {
  const text = validatePrompt(req.body.text);
  // expect: call-before-gate/no-gate warning
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: text }] });
  res.json(message.content);
});

function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

app.post("/env", async (req, res) => {
  const model = requireEnv("MODEL");
  // expect: call-before-gate/no-gate warning
  const message = await anthropic.messages.create({ model, max_tokens: 100, messages: [{ role: "user", content: req.body.text }] });
  res.json(message.content);
});

app.post("/signed-in", async (req, res) => {
  const user = await userOf(req.header("authorization"));
  if (!user) return res.status(401).send("sign in");
  // expect: call-before-gate/no-gate info
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: req.body.text }] });
  return res.json(message.content);
});

async function userOf(token: string | undefined): Promise<{ id: string } | undefined> {
  const response = await fetch("https://auth.internal/me", { headers: { authorization: token ?? "" } });
  return response.ok ? ((await response.json()) as { id: string }) : undefined;
}

app.listen(1);
