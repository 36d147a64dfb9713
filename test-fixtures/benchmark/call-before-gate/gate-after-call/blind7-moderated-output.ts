// fixture: path=src/routes/story.ts
import { Router } from "express";
import OpenAI from "openai";
import { stories } from "../stories";

const openai = new OpenAI();
export const router = Router();

const flagged = async (input: string) => (await openai.moderations.create({ input })).results[0]?.flagged ?? true;

router.post("/story", async (req, res, next) => {
  try {
    const { prompt } = req.body;
    // expect: call-before-gate/gate-after-call error
    const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: prompt }] });
    if (await flagged(prompt)) return res.status(422).json({ error: "This prompt isn't allowed." });
    const story = await stories.create({ prompt, text: completion.choices[0]?.message.content ?? "" });
    res.status(201).json(story);
  } catch (error) {
    next(error);
  }
});

router.post("/story/checked", async (req, res, next) => {
  try {
    const { prompt } = req.body;
    if (await flagged(prompt)) return res.status(422).json({ error: "This prompt isn't allowed." });
    // expect-none: call-before-gate
    const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: prompt }] });
    const text = completion.choices[0]?.message.content ?? "";
    if (await flagged(text)) return res.status(502).json({ error: "No suitable story was found." });
    res.status(201).json(await stories.create({ prompt, text }));
  } catch (error) {
    next(error);
  }
});
