import { Router } from "express";
import { Assistant } from "../assistant.js";

const assistant = new Assistant();
export const tenders = Router();

tenders.post("/:id/questions", async (req, res) => {
  // expect-none: call-before-gate the router is mounted behind the scope
  res.json({ questions: await assistant.questions(req.body.text) });
});

tenders.post("/:id/deadline", async (req, res) => {
  res.json({ deadline: await assistant.deadline(req.body.text) });
});
