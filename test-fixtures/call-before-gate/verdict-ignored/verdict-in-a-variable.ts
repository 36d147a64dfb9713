import express from "express";
import OpenAI from "openai";
import { policy } from "./policy.js";

const openai = new OpenAI();
const app = express();

async function mayTranslate(user: string, language: string): Promise<boolean> {
  const { allow } = await policy.check({ user, action: "translate", resource: language });
  return allow;
}

app.post("/translate/:language", async (req, res) => {
  const ok = await mayTranslate(req.body.user, req.params.language);
  const prompt = `Translate to ${req.params.language}: ${req.body.text}`;
  // mutate: gate remove=verdict-ignored
  if (ok) {
    // expect-none: call-before-gate
    const { output_text } = await openai.responses.create({ model: "gpt-5.6-luna", input: prompt });
    res.json({ text: output_text });
    return;
  }
  res.status(403).json({ error: `no translations to ${req.params.language}` });
});

app.listen(3000);
