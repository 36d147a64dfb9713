import express from "express";
import { bailed, gated, open } from "./answer.js";

const app = express();

app.post("/gated", async (req, res) => {
  const run = await gated.createRunAsync();
  res.json(await run.start({ inputData: req.body }));
});

app.post("/bailed", async (req, res) => {
  const run = await bailed.createRunAsync();
  res.json(await run.start({ inputData: req.body }));
});

app.post("/open", async (req, res) => {
  const run = await open.createRunAsync();
  res.json(await run.start({ inputData: req.body }));
});
