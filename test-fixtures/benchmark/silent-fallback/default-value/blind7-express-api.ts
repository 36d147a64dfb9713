// fixture: path=src/routes/analysis.ts
import { Router } from "express";
import OpenAI from "openai";
import pino from "pino";
import { cache } from "../cache";
import { heuristics } from "../heuristics";

const log = pino({ name: "analysis" });
const openai = new OpenAI();
export const router = Router();

async function chat(prompt: string): Promise<string> {
  const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: prompt }] });
  return completion.choices[0]?.message.content ?? "";
}

router.post("/sentiment", async (req, res) => {
  try {
    res.json({ sentiment: await chat(`Sentiment of: ${req.body.text}`) });
    // expect: silent-fallback/default-value warning
  } catch (error) {
    res.json({ sentiment: "neutral" });
  }
});

router.post("/keywords", async (req, res) => {
  try {
    res.json({ keywords: (await chat(`Keywords of: ${req.body.text}`)).split(",") });
    // expect-none: silent-fallback logged
  } catch (error) {
    log.error({ error }, "keywords failed");
    res.json({ keywords: heuristics.keywords(req.body.text) });
  }
});

router.post("/entities", async (req, res) => {
  try {
    res.json({ entities: JSON.parse(await chat(`Entities as JSON: ${req.body.text}`)) });
    // expect-none: silent-fallback answered with a status
  } catch (error) {
    res.status(502).json({ error: "analysis_failed" });
  }
});

router.post("/topics", async (req, res, next) => {
  const key = `topics:${req.body.id}`;
  try {
    const topics = await chat(`Topics of: ${req.body.text}`);
    await cache.set(key, topics);
    res.json({ topics });
    // expect: silent-fallback/default-value warning
  } catch (error) {
    const cached = await cache.get(key);
    if (cached) return res.json({ topics: cached });
    next(error);
  }
});

router.post("/language", async (req, res, next) => {
  try {
    res.json({ language: await chat(`Language of: ${req.body.text}`) });
    // expect-none: silent-fallback handed on
  } catch (error) {
    next(error);
  }
});

router.post("/readability", async (req, res) => {
  let score: number | null = null;
  try {
    score = Number(await chat(`Readability from 0 to 100: ${req.body.text}`));
    // expect: silent-fallback/default-value warning
  } catch (error) {
    score = heuristics.readability(req.body.text);
  }
  res.json({ score });
});

router.post("/outline", async (req, res) => {
  const outline = await chat(`Outline: ${req.body.text}`).catch((error: Error) => {
    // the handler's line is the one above
    log.warn({ err: error }, "outline failed");
    return null;
  });
  res.json({ outline });
});
