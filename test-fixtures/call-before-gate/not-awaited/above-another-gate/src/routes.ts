// The helper has a gate of its own. That excuses none of these routes from waiting for theirs.
import express from "express";
import { complete } from "./assistant.js";
import { assertPlanCovers, seatLimitReached } from "./plans.js";
import { log } from "./log.js";

export const app = express();

app.post("/letters/finish", async (req, res) => {
  assertPlanCovers(req.body.customer, "letters");
  // expect: call-before-gate/not-awaited error
  res.json({ text: await complete(req.body.letter) });
});

app.post("/letters/reply", async (req, res) => {
  await assertPlanCovers(req.body.customer, "replies").catch((error) => log.warn({ error }, "plan not known"));
  // expect: call-before-gate/fail-open error
  res.json({ text: await complete(req.body.letter) });
});

app.post("/letters/shorten", async (req, res) => {
  const full = await seatLimitReached(req.body.customer);
  // expect: call-before-gate/verdict-ignored error
  res.json({ text: await complete(req.body.letter) });
});

app.post("/letters/translate", async (req, res) => {
  if (await seatLimitReached(req.body.customer)) log.warn({ customer: req.body.customer }, "no seat left");
  // expect: call-before-gate/verdict-ignored error
  res.json({ text: await complete(req.body.letter) });
});

app.post("/letters/open", async (req, res) => {
  await assertPlanCovers(req.body.customer, "letters");
  if (await seatLimitReached(req.body.customer)) return res.status(402).json({ error: "no seat left" });
  // expect-none: call-before-gate
  res.json({ text: await complete(req.body.letter) });
});

app.post("/letters/seats", async (req, res) => {
  const full = await seatLimitReached(req.body.customer);
  // expect-none: call-before-gate it is told whether there is a seat left, and the letter is written in any case
  const text = await complete(req.body.letter);
  res.json({ text, full });
});
