import express from "express";
import { openai } from "@ai-sdk/openai";
import { embed } from "ai";
import { complete } from "./llm/client.js";
import { BudgetExceededError } from "./billing/budget.js";
import { requireOrg } from "./auth.js";

const app = express();
app.use(express.json(), requireOrg);

app.post("/emails/draft", async (req, res, next) => {
  try {
    res.json({ draft: await complete({ orgId: res.locals.orgId, feature: "draft", prompt: req.body.prompt }) });
  } catch (error) {
    next(error);
  }
});

app.post("/calls/summary", async (req, res, next) => {
  try {
    const summary = await complete({ orgId: res.locals.orgId, feature: "summary", prompt: req.body.transcript, model: openai("gpt-5") });
    res.json({ summary });
  } catch (error) {
    next(error);
  }
});

app.post("/contacts/similar", async (req, res) => {
  // expect-none: call-before-gate an embedding prepares a search
  const { embedding } = await embed({ model: openai.embedding("text-embedding-3-small"), value: req.body.text });
  res.json({ embedding });
});

app.use((error: Error, _req: express.Request, res: express.Response, next: express.NextFunction) => {
  if (error instanceof BudgetExceededError) return res.status(402).json({ error: error.message });
  next(error);
});

app.listen(8080);
