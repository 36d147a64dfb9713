import express from "express";
import { OpenAIProvider } from "./provider.js";

const app = express();

app.post("/open", async (req, res) => {
  const provider = new OpenAIProvider(req.body.model);
  // expect: call-before-gate/no-gate warning trace=src/provider.ts:14
  res.send(await provider.chat(req.body.text));
});
