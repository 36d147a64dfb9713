import express from "express";
import OpenAI from "openai";
import pino from "pino";
import { ledger } from "./ledger.js";

const log = pino();
const openai = new OpenAI();
const app = express();

async function assertBalance(account: string): Promise<void> {
  const balance = await ledger.balance(account);
  if (balance <= 0) throw Object.assign(new Error("balance is used up"), { status: 402 });
}

app.post("/open", async (req, res) => {
  try {
    await assertBalance(req.body.account);
  } catch (error) {
    log.error({ error }, "balance check failed");
  }
  // expect: call-before-gate/fail-open error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/closed", async (req, res) => {
  try {
    // mutate: gate skip=late,race,sometimes,serve-denied,swallow
    await assertBalance(req.body.account);
  } catch (error) {
    log.error({ error }, "balance check failed");
    return void res.sendStatus(402);
  }
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});

app.post("/rethrown", async (req, res) => {
  try {
    // mutate: gate skip=late,race,sometimes,serve-denied,swallow
    await assertBalance(req.body.account);
  } catch (error) {
    log.error({ error }, "balance check failed");
    throw error;
  }
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
