// `every` of promises is as true as each of them.
import express from "express";
import OpenAI from "openai";
import { grants } from "./grants.js";

const openai = new OpenAI();
const app = express();

const canRead = async (user: string, document: string): Promise<boolean> => grants.includes(user, document, "read");

app.post("/ask-across", async (req, res) => {
  const { user, documents, question } = req.body as { user: string; documents: string[]; question: string };
  if (!documents.every((document) => canRead(user, document))) return res.sendStatus(403);
  // expect: call-before-gate/not-awaited error
  const answer = await openai.responses.create({ model: "gpt-5.6-luna", input: `${documents.join()}\n${question}` });
  return res.json(answer.output_text);
});

app.post("/ask-across-awaited", async (req, res) => {
  const { user, documents, question } = req.body as { user: string; documents: string[]; question: string };
  const readable = await Promise.all(documents.map((document) => canRead(user, document)));
  if (!readable.every(Boolean)) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.6-luna", input: `${documents.join()}\n${question}` });
  return res.json(answer.output_text);
});

app.listen(3000);
