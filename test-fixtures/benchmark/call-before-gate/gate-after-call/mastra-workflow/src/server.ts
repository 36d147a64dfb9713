import express from "express";
import { late } from "./answer.js";

const app = express();

app.post("/ask", async (req, res) => {
  const run = await late.createRunAsync();
  res.json(await run.start({ inputData: req.body }));
});
