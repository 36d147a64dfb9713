import express from "express";
import OpenAI from "openai";
import { roles } from "./roles.js";

const openai = new OpenAI();
const app = express();

async function isAllowed(user: string, action: string): Promise<boolean> {
  const granted = await roles.of(user);
  return granted.some((role) => role.actions.includes(action));
}

app.post("/payslips/explain", async (req, res) => {
  // A promise is always true.
  if (!isAllowed(req.body.user, "payslips.explain")) {
    return res.status(403).end();
  }
  // expect: call-before-gate/not-awaited error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.payslip });
  return res.json(answer.output_text);
});

app.listen(3000);
