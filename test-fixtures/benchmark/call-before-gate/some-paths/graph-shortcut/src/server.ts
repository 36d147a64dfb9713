import express from "express";
import { graph } from "./graph.js";

const app = express();

app.post("/ask", async (req, res) => {
  const result = await graph.invoke({ user: req.body.user, question: req.body.question });
  res.json(result.answer);
});
