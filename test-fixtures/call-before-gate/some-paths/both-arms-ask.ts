// Guests and members are checked in different ways, all of them are.
import express from "express";
import OpenAI from "openai";
import { guests, members } from "./people.js";

const openai = new OpenAI();
const app = express();

async function guestDenied(address: string): Promise<boolean> {
  return (await guests.questionsToday(address)) >= 3;
}

async function assertSubscription(memberId: string): Promise<void> {
  const { subscription } = await members.get(memberId);
  if (subscription !== "active") throw Object.assign(new Error("subscription required"), { status: 402 });
}

app.post("/concierge", async (req, res) => {
  const memberId = req.header("x-member");
  if (memberId) {
    await assertSubscription(memberId);
  } else if (await guestDenied(req.ip ?? "")) {
    return res.status(403).json({ error: "Please sign up to ask more." });
  }
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.question });
  return res.json({ answer: answer.output_text });
});

app.listen(3000);
