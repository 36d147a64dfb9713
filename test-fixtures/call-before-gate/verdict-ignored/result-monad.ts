// The result is asked for its value before anybody asked whether it is one.
import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { err, ok, type Result } from "neverthrow";
import { contracts } from "./contracts.js";

const anthropic = new Anthropic();
const app = express();

async function authorizeUse(customer: string): Promise<Result<{ plan: string }, "no-contract">> {
  const contract = await contracts.find(customer);
  return contract ? ok({ plan: contract.plan }) : err("no-contract");
}

const summarise = (content: string) =>
  anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 300, messages: [{ role: "user", content }] });

app.post("/careless", async (req, res) => {
  const use = await authorizeUse(req.body.customer);
  // expect: call-before-gate/verdict-ignored error
  const message = await summarise(req.body.text);
  res.json({ plan: use.isOk() ? use.value.plan : "none", message });
});

app.post("/careful", async (req, res) => {
  const use = await authorizeUse(req.body.customer);
  if (use.isErr()) return res.status(403).json({ error: use.error });
  // expect-none: call-before-gate
  return res.json({ plan: use.value.plan, message: await summarise(req.body.text) });
});

app.listen(3000);
