// fixture: path=src/routes/chat.ts
import { Router } from "express";
import Groq from "groq-sdk";
import { sessionUser } from "../session";
import { limits } from "../limits";

const groq = new Groq();
export const router = Router();

async function checkLimit(userId: string) {
  const { used, max } = await limits.get(userId);
  return { allowed: used < max, used, max };
}

router.post("/chat", async (req, res) => {
  const user = await sessionUser(req);
  if (user) {
    const limit = await checkLimit(user.id);
    if (!limit.allowed) return res.status(429).json({ error: "limit", ...limit });
  }
  // expect: call-before-gate/some-paths error
  const completion = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: req.body.messages });
  res.json(completion.choices[0]?.message);
});

router.post("/chat/members", async (req, res) => {
  const user = await sessionUser(req);
  if (!user) return res.status(401).json({ error: "sign in" });
  const limit = await checkLimit(user.id);
  if (!limit.allowed) return res.status(429).json({ error: "limit", ...limit });
  // expect-none: call-before-gate
  const completion = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: req.body.messages });
  res.json(completion.choices[0]?.message);
});

router.post("/chat/anyone", async (req, res) => {
  const user = await sessionUser(req);
  const limit = await checkLimit(user?.id ?? `ip:${req.ip}`);
  if (!limit.allowed) return res.status(429).json({ error: "limit", ...limit });
  // expect-none: call-before-gate
  const completion = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: req.body.messages });
  res.json(completion.choices[0]?.message);
});
