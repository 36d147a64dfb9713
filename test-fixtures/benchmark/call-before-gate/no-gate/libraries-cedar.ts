// Cedar decides with a word.
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import express from "express";
import OpenAI from "openai";
import { policies } from "./policies.js";

const openai = new OpenAI();
const app = express();

app.post("/ask", async (req, res) => {
  // mutate: gate skip=swallow,unawait
  const answer = cedar.isAuthorized({ principal: req.body.user, action: "ask", resource: "assistant", policies, context: {}, entities: [] });
  if (answer.type === "failure" || answer.response.decision !== "allow") return res.sendStatus(403);
  // expect-none: call-before-gate
  const response = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(response.output_text);
});

app.post("/logged", async (req, res) => {
  const answer = cedar.isAuthorized({ principal: req.body.user, action: "ask", resource: "assistant", policies, context: {}, entities: [] });
  console.log(answer.type);
  // expect: call-before-gate/verdict-ignored error
  const response = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(response.output_text);
});
