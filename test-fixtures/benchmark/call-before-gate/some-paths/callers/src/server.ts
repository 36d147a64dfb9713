import express from "express";
import { db } from "./db.js";
import { assertOwner } from "./gate.js";
import { keywords, summarise } from "./llm.js";

const app = express();

app.post("/documents/:id/summary", async (req, res) => {
  // mutate: gate remove=no-gate
  await assertOwner(req.body.user, req.params.id);
  const { text } = await db.document(req.params.id);
  // expect-none: call-before-gate
  const summary = await summarise(text);
  res.send(summary);
});

app.post("/documents/:id/share", async (req, res) => {
  const { text } = await db.document(req.params.id);
  // expect: call-before-gate/some-paths error "POST /documents/:id/share"
  const summary = await summarise(text);
  res.send(summary);
});

app.post("/documents/:id/keywords", async (req, res) => {
  const { text } = await db.document(req.params.id);
  res.send(await keywords(text));
});
