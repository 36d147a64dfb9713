import express from "express";
import { branched, unread } from "./answer.js";

const app = express();

app.post("/unread", async (req, res) => {
  const run = await unread.createRunAsync();
  res.json(await run.start({ inputData: req.body }));
});

app.post("/branched", async (req, res) => {
  const run = await branched.createRunAsync();
  res.json(await run.start({ inputData: req.body }));
});
