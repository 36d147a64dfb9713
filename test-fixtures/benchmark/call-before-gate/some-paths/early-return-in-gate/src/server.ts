import express from "express";
import OpenAI from "openai";
import { assertProPlan } from "./guard";
import { principalOf } from "./principal";

const openai = new OpenAI();
const app = express();

app.post("/ask", async (req, res) => {
  assertProPlan(principalOf(req));
  // expect: call-before-gate/some-paths error
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
});

app.listen(1);
