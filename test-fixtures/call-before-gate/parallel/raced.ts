import express from "express";
import OpenAI from "openai";
import { policyService } from "./policy-service.js";

const openai = new OpenAI();
const app = express();

async function assertAllowed(user: string): Promise<void> {
  const { effect } = await policyService.decide({ user, action: "assist" });
  if (effect !== "allow") throw new Error("denied");
}

app.post("/assist", async (req, res) => {
  const [, answer] = await Promise.all([
    assertAllowed(req.body.user),
    // expect: call-before-gate/parallel error
    openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }),
  ]);
  res.json(answer.output_text);
});

app.listen(3000);
