import express from "express";
import { Request as Outgoing, fetch as send } from "undici";

const app = express();

app.post("/summary", async (req, res) => {
  const request = new Request("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
    body: JSON.stringify({ model: process.env.SUMMARY_MODEL, messages: req.body.messages }),
  });
  // expect: call-before-gate/no-gate warning
  const response = await fetch(request);
  res.json(await response.json());
});

app.post("/title", async (req, res) => {
  const request = new Outgoing(`${process.env.LLM_HOST}/v1/messages`, { method: "POST", body: JSON.stringify({ model: process.env.TITLE_MODEL, messages: req.body.messages }) });
  request.headers.set("x-api-key", process.env.LLM_KEY ?? "");
  // expect: call-before-gate/no-gate warning
  const response = await send(request, { signal: AbortSignal.timeout(5_000) });
  res.json(await response.json());
});

app.post("/models", async (_req, res) => {
  const request = new Request("https://api.openai.com/v1/chat/completions", { headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}` } });
  // expect-none: call-before-gate what is asked for without a body sends nothing
  const response = await fetch(request);
  res.json(await response.json());
});

app.post("/invoice", async (req, res) => {
  // expect-none: call-before-gate no model
  const response = await fetch(new Request("https://billing.internal/v1/invoices", { method: "POST", body: JSON.stringify(req.body) }));
  res.json(await response.json());
});

app.listen(8080);
