import { Router } from "express";
import { createSummarizer } from "./summarizer";
import { pipeline } from "./pipeline";

export const router = Router();

// expect: hardcoded-model/constant
const summarize = createSummarizer({ llm: { provider: "openai", name: "gpt-5.4-mini" }, language: "en" });

router.post("/summaries", async (req, res) => {
  res.json({ summary: await summarize(req.body.text) });
});

router.post("/runs", async (req, res) => {
  const run = pipeline()
    .step("extract", { model: "claude-haiku-4-5" }) // expect-here: hardcoded-model/constant
    .step("merge", { model: req.body.model });
  res.json(await run.start(req.body.text));
});
