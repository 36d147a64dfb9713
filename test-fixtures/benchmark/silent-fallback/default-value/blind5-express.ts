// fixture: path=src/routes/assist.ts
import { Router } from "express";
import OpenAI from "openai";
import { db } from "../db";

const openai = new OpenAI();
export const router = Router();

async function complete(content: string) {
  const completion = await openai.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content }] });
  return completion.choices[0]?.message.content ?? "";
}

router.post("/reply", async (req, res) => {
  try {
    const thread = await db.threads.find(req.body.threadId);
    res.json({ reply: await complete(thread.text) });
    // expect: silent-fallback/default-value
  } catch {
    res.json({ reply: "Thanks for your message. We will be in touch." });
  }
});

router.post("/draft", async (req, res, next) => {
  try {
    res.json({ draft: await complete(req.body.text) });
    // expect-none: silent-fallback the framework answers
  } catch (error) {
    next(error);
  }
});

router.post("/title", async (req, res) => {
  try {
    res.json({ title: await complete(req.body.text) });
    // expect-none: silent-fallback an answer that says it is none
  } catch {
    res.status(503).json({ title: "Untitled" });
  }
});

router.post("/tags", async (req, res) => {
  let tags: string[] = [];
  try {
    tags = (await complete(req.body.text)).split(",");
    // expect: silent-fallback/default-value
  } catch (error) {
    req.log.debug({ error }, "no tags");
  }
  res.json({ tags });
});

router.post("/language", async (req, res) => {
  let language = "en";
  try {
    language = await complete(`Language of ${req.body.text}`);
    // expect-none: silent-fallback logged
  } catch (error) {
    req.log.warn({ error }, "language detection failed, English assumed");
  }
  res.json({ language });
});

router.post("/save", async (req, res) => {
  const summary = await complete(req.body.text);
  try {
    await db.summaries.insert({ summary });
    // expect-none: silent-fallback a database
  } catch {}
  res.json({ summary });
});

router.post("/health", async (_req, res) => {
  try {
    await openai.models.list();
    res.json({ ok: true });
    // expect-none: silent-fallback a probe
  } catch {
    res.json({ ok: false });
  }
});
