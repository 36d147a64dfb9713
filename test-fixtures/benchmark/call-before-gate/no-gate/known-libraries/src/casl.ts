import { defineAbility, ForbiddenError } from "@casl/ability";
import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();
const abilityOf = (role: string) => defineAbility((can) => { if (role === "admin") can("generate", "Report"); });

app.post("/casl", async (req, res) => {
  ForbiddenError.from(abilityOf(req.body.role)).throwUnlessCan("generate", "Report");
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  return res.json(out.output_text);
});
app.listen(2);
