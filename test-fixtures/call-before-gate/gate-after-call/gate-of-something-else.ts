// The gate before the call covers it; the later one covers the write.
import type { Request, Response } from "express";
import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { articles } from "./articles.js";

const anthropic = new Anthropic();

function requireScope(req: Request, scope: string): void {
  const scopes: string[] = req.res?.locals.scopes ?? [];
  if (!scopes.includes(scope)) throw Object.assign(new Error(`missing scope ${scope}`), { status: 403 });
}

async function improve(req: Request, res: Response) {
  requireScope(req, "assistant:use");
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({
    model: "claude-haiku-4-5-20251001",
    max_tokens: 2000,
    messages: [{ role: "user", content: req.body.text }],
  });
  if (req.query.save === "1") {
    requireScope(req, "articles:write");
    await articles.save(req.params.id, message.content);
  }
  res.json(message.content);
}

express().post("/articles/:id/improve", improve).listen(5000);
