import express from "express";
import { straight } from "./graph.js";

const app = express();

app.post("/ask", async (req, res) => {
  const result = await straight.invoke({ user: req.body.user, question: req.body.question });
  res.json(result.answer);
});
