import express from "express";
import OpenAI from "openai";
import { comments } from "./comments.js";

const openai = new OpenAI();
const app = express();

async function annotate(id: string, text: string): Promise<void> {
  const answer = await openai.responses.create({ model: "gpt-5.6-luna", input: text });
  await comments.annotate(id, answer.output_text);
}

app.post("/comments", async (req, res) => {
  const id = await comments.add(req.body);
  // expect: silent-fallback/swallowed warning
  void annotate(id, req.body.text);
  res.status(201).json({ id });
});

app.put("/comments/:id", async (req, res) => {
  await comments.replace(req.params.id, req.body);
  // expect: silent-fallback/swallowed warning
  annotate(req.params.id, req.body.text).catch(() => {});
  res.status(204).end();
});

app.listen(3000);
