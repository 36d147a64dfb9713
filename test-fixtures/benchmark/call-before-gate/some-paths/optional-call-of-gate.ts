import express from "express";
import OpenAI from "openai";

interface Options {
  readonly policyGate?: (user: string) => Promise<void>;
}

const openai = new OpenAI();

export function createApp(options: Options = {}) {
  const app = express();
  app.post("/ask", async (req, res) => {
    await options.policyGate?.(req.body.user);
    // expect: call-before-gate/some-paths error
    const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
    res.json(out.output_text);
  });
  return app;
}

createApp({ policyGate: undefined }).listen(1);
