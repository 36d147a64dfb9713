// fixture: path=server/chat.ts
import express, { type NextFunction, type Request, type Response } from "express";
import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
const app = express();
app.use(express.json());

async function isFlagged(input: string): Promise<boolean> {
  const { results } = await openai.moderations.create({ model: "omni-moderation-latest", input });
  return results.some((result) => result.flagged);
}

async function moderate(req: Request, res: Response, next: NextFunction) {
  try {
    if (await isFlagged(req.body.text)) return res.status(400).json({ error: "This message violates our content policy." });
    next();
  } catch (error) {
    logger.error("moderation unavailable", error);
    next();
  }
}

async function moderateStrictly(req: Request, res: Response, next: NextFunction) {
  try {
    if (await isFlagged(req.body.text)) return res.status(400).json({ error: "This message violates our content policy." });
    next();
  } catch (error) {
    next(error);
  }
}

app.post("/chat", moderate, async (req, res) => {
  // expect: call-before-gate/fail-open error
  const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: req.body.text }] });
  res.json({ text: completion.choices[0]?.message.content });
});

app.post("/chat/strict", moderateStrictly, async (req, res) => {
  // expect-none: call-before-gate
  const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: req.body.text }] });
  res.json({ text: completion.choices[0]?.message.content });
});

app.post("/chat/quick", async (req, res) => {
  const flagged = await isFlagged(req.body.text).catch(() => false);
  if (flagged) return res.status(400).json({ error: "This message violates our content policy." });
  // expect: call-before-gate/fail-open error
  const completion = await openai.chat.completions.create({ model: "gpt-5-nano", messages: [{ role: "user", content: req.body.text }] });
  res.json({ text: completion.choices[0]?.message.content });
});

app.post("/chat/safe", async (req, res) => {
  const flagged = await isFlagged(req.body.text).catch(() => true);
  if (flagged) return res.status(400).json({ error: "This message can't be sent." });
  // expect-none: call-before-gate
  const completion = await openai.chat.completions.create({ model: "gpt-5-nano", messages: [{ role: "user", content: req.body.text }] });
  res.json({ text: completion.choices[0]?.message.content });
});

app.listen(3000);
