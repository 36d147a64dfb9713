import { Router } from "express";
import { ask } from "./answer";
import { lookUp } from "./faq";
import { logger } from "./logger";

export const router = Router();

router.get("/help", async (req, res) => {
  try {
    const response = await ask(String(req.query["q"]));
    res.json({ answer: response.output_text });
  } catch (error) {
    logger.error({ error }, "help from the FAQ");
    res.json({ answer: lookUp(String(req.query["q"])), source: "faq" });
  }
});
