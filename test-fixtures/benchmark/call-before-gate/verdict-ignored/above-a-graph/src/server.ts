import express from "express";
import { canUseBriefs, requireSeat } from "./access.js";
import { brief } from "./graph.js";

const app = express();

app.post("/brief", async (req, res) => {
  if (!(await canUseBriefs(req.body.user))) return res.status(403).end();
  // expect-none: call-before-gate the plan and the node in front of the model
  const state = await brief.invoke({ question: req.body.question });
  res.json({ answer: state.answer });
});

app.post("/open", async (req, res) => {
  // expect-none: call-before-gate the node in front of the model
  const state = await brief.invoke({ question: req.body.question });
  res.json({ answer: state.answer });
});

app.post("/logged", async (req, res) => {
  const allowed = await canUseBriefs(req.body.user);
  if (!allowed) console.warn("not in the plan", req.body.user);
  // expect: call-before-gate/verdict-ignored error
  const state = await brief.invoke({ question: req.body.question });
  res.json({ answer: state.answer });
});

app.post("/promised", async (req, res) => {
  if (!canUseBriefs(req.body.user)) return res.status(403).end();
  // expect: call-before-gate/not-awaited error
  const state = await brief.invoke({ question: req.body.question });
  res.json({ answer: state.answer });
});

app.post("/caught", async (req, res) => {
  try {
    await requireSeat(req.body.user);
  } catch (error) {
    console.error(error);
  }
  // expect: call-before-gate/fail-open error
  const state = await brief.invoke({ question: req.body.question });
  res.json({ answer: state.answer });
});

app.listen(3000);
