import express from "express";
import { gated } from "./graph.js";

const app = express();

app.post("/ask", async (req, res) => {
  const result = await gated.invoke({ user: req.body.user, question: req.body.question });
  res.json(result.answer);
});
