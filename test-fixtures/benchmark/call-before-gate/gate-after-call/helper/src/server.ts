import express from "express";
import { requirePlan } from "./guard.js";
import { write } from "./llm.js";

const app = express();

app.post("/late", async (req, res) => {
  // expect: call-before-gate/gate-after-call error
  const text = await write(req.body.prompt);
  await requirePlan(req.body.account);
  res.send(text);
});

app.post("/first", async (req, res) => {
  // mutate: gate remove=some-paths,no-gate
  await requirePlan(req.body.account);
  // expect-none: call-before-gate
  const text = await write(req.body.prompt);
  res.send(text);
});
