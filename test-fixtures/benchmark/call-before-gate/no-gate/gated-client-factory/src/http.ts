import express from "express";
import { clientFor, unguardedClient } from "./llm/client";

const app = express();

app.post("/ask", async (req, res) => {
  const { client, model } = await clientFor(req.body.tenant, "gpt-5.4");
  // expect-none: call-before-gate
  const reply = await client.responses.create({ model, input: req.body.text });
  res.json(reply.output_text);
});

app.post("/health-advice", async (req, res) => {
  const client = unguardedClient();
  // expect: call-before-gate/no-gate warning
  const reply = await client.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(reply.output_text);
});

app.listen(1);
