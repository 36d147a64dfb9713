import express from "express";
import OpenAI from "openai";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { enterTenant } from "./tenancy";

const openai = new OpenAI();
const rateLimiter = new RateLimiterMemory({ points: 10, duration: 60 });
const app = express();

app.post("/a", async (req, res) => {
  await rateLimiter.consume(req.ip!);
  // expect-none: call-before-gate
  res.json(await openai.responses.create({ model: process.env.MODEL!, input: req.body.q }));
});
app.post("/b", async (req, res) => {
  rateLimiter.consume(req.ip!);
  // expect: call-before-gate/not-awaited error
  res.json(await openai.responses.create({ model: process.env.MODEL!, input: req.body.q }));
});
app.post("/c", async (req, res) => {
  await enterTenant(req.body.tenant);
  // expect-none: call-before-gate
  res.json(await openai.responses.create({ model: process.env.MODEL!, input: req.body.q }));
});
app.post("/d", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  const r = await openai.responses.create({ model: process.env.MODEL!, input: req.body.q });
  await enterTenant(req.body.tenant);
  res.json(r);
});
app.listen(1);
