import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { features } from "./features.js";

const anthropic = new Anthropic();
const app = express();

async function checkEntitlement(account: string, feature: string): Promise<boolean> {
  const enabled = await features.forAccount(account);
  return enabled.includes(feature);
}

app.post("/accounts/:id/forecast", async (req, res) => {
  await checkEntitlement(req.params.id, "forecast");
  // expect: call-before-gate/verdict-ignored error
  const message = await anthropic.messages.create({
    model: "claude-sonnet-4-6",
    max_tokens: 1000,
    messages: [{ role: "user", content: req.body.series }],
  });
  res.json(message.content);
});

app.listen(3000);
