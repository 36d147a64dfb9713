// fixture: path=src/routes/explain.ts
import { Router } from "express";
import Anthropic from "@anthropic-ai/sdk";
import { access } from "../access";

const anthropic = new Anthropic();
export const router = Router();

async function mayExplain(userId: string, repository: string): Promise<boolean> {
  const grants = await access.grants(userId);
  return grants.includes(repository);
}

router.post("/explain", async (req, res) => {
  mayExplain(req.body.userId, req.body.repository).then((allowed) => {
    if (!allowed) res.status(403).json({ error: "no access" });
  });
  // expect: call-before-gate/not-awaited error
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: req.body.code }] });
  if (!res.headersSent) res.json(message.content);
});

router.post("/explain/then", (req, res, next) => {
  mayExplain(req.body.userId, req.body.repository)
    .then(async (allowed) => {
      if (!allowed) return res.status(403).json({ error: "no access" });
      // expect-none: call-before-gate
      const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: req.body.code }] });
      res.json(message.content);
    })
    .catch(next);
});

router.post("/explain/any", async (req, res) => {
  const repositories: string[] = req.body.repositories;
  const permitted = repositories.every(async (repository) => mayExplain(req.body.userId, repository));
  if (!permitted) return res.status(403).json({ error: "no access" });
  // expect: call-before-gate/not-awaited error
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: req.body.code }] });
  res.json(message.content);
});
