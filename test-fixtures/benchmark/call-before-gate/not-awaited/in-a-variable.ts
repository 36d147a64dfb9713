// The promise is kept in a variable, and the variable is always truthy.
import express from "express";
import OpenAI from "openai";
import { acl } from "./acl.js";

const openai = new OpenAI();
const app = express();

async function hasAccess(user: string, folder: string): Promise<boolean> {
  return acl.includes(user, folder);
}

app.post("/folders/:id/ask", async (req, res) => {
  const allowed = hasAccess(req.body.user, req.params.id);
  if (!allowed) return res.sendStatus(403);
  // expect: call-before-gate/not-awaited error "hasAccess"
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/folders/:id/sum", async (req, res) => {
  // mutate: gate
  const allowed = await hasAccess(req.body.user, req.params.id);
  if (!allowed) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
