// Started early, awaited before the call.
import express from "express";
import OpenAI from "openai";
import { loadDocument } from "./documents.js";
import { grants } from "./grants.js";

const openai = new OpenAI();
const app = express();

async function assertGranted(user: string, document: string): Promise<void> {
  if (!(await grants.has(user, document))) throw Object.assign(new Error("no grant"), { status: 403 });
}

app.post("/documents/:id/ask", async (req, res) => {
  const granted = assertGranted(req.body.user, req.params.id);
  const document = await loadDocument(req.params.id);
  await granted;
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `${document}\n\n${req.body.question}` });
  res.json(answer.output_text);
});

app.listen(3000);
