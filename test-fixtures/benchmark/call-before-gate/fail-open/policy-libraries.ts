// fixture: path=src/routes/documents.ts
import { Router } from "express";
import { ForbiddenError } from "@casl/ability";
import { OpenFgaClient } from "@openfga/sdk";
import { newEnforcer } from "casbin";
import { Permit } from "permitio";
import { OpenFeature } from "@openfeature/server-sdk";
import OpenAI from "openai";
import { abilityFor } from "../abilities";

const openai = new OpenAI();
const fga = new OpenFgaClient({ apiUrl: process.env.FGA_URL });
const permit = new Permit({ token: process.env.PERMIT_TOKEN });
const flags = OpenFeature.getClient();
const router = Router();

router.post("/casl", async (req, res) => {
  ForbiddenError.from(abilityFor(req.user)).throwUnlessCan("summarize", "Document");
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: req.body.text });
  res.json(out.output_text);
});

router.post("/fga", async (req, res) => {
  const { allowed } = await fga.check({ user: `user:${req.user.id}`, relation: "viewer", object: `document:${req.body.id}` });
  if (!allowed) return res.sendStatus(403);
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: req.body.text });
  res.json(out.output_text);
});

router.post("/casbin", async (req, res) => {
  const enforcer = await newEnforcer("model.conf", "policy.csv");
  if (!enforcer.enforce(req.user.id, req.body.id, "read")) return res.sendStatus(403);
  // expect: call-before-gate/not-awaited
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: req.body.text });
  res.json(out.output_text);
});

router.post("/permit", async (req, res) => {
  const permitted = await permit.check(req.user.id, "read", "document");
  if (permitted) {
    // expect-none: call-before-gate
    const out = await openai.responses.create({ model: "gpt-5.6-terra", input: req.body.text });
    res.json(out.output_text);
  } else {
    res.sendStatus(403);
  }
});

router.post("/flag", async (req, res) => {
  const enabled = await flags.getBooleanValue("ai-documents", true, { targetingKey: req.user.id });
  if (!enabled) return res.sendStatus(404);
  // expect: call-before-gate/fail-open
  const out = await openai.responses.create({ model: "gpt-5.6-terra", input: req.body.text });
  res.json(out.output_text);
});

export default router;
