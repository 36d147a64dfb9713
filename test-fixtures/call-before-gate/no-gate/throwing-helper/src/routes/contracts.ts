import { Router } from "express";
import OpenAI from "openai";
import { assertMayUse } from "../policy/assert.js";

export const contracts = Router();
const openai = new OpenAI();

contracts.post("/:id/risks", async (req, res, next) => {
  try {
    // mutate: gate
    await assertMayUse(req.header("x-user") ?? "", "contract-risks");
    // expect-none: call-before-gate the helper throws
    const { output_text } = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    res.json({ risks: output_text });
  } catch (error) {
    next(error);
  }
});
