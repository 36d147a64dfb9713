// No caller's data, or no call of a model: nothing to gate.
import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { Chroma } from "@langchain/community/vectorstores/chroma";
import { embeddings } from "./embeddings.js";

const anthropic = new Anthropic();
const manuals = new Chroma(embeddings, { collectionName: "manuals" }).asRetriever(4);
const app = express();

app.get("/healthz/model", async (_req, res) => {
  // expect-none: call-before-gate a constant question
  await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 1, messages: [{ role: "user", content: "ping" }] });
  res.send("ok");
});

app.get("/models", async (_req, res) => {
  // expect-none: call-before-gate a list of models
  res.json(await anthropic.models.list());
});

app.post("/tokens", async (req, res) => {
  // expect-none: call-before-gate counting
  res.json(await anthropic.messages.countTokens({ model: "claude-haiku-4-5-20251001", messages: req.body.messages }));
});

app.get("/manuals", async (req, res) => {
  // expect-none: call-before-gate a retriever
  res.json(await manuals.invoke(String(req.query.q)));
});

app.listen(3000);
