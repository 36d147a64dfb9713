// Gates that the ecosystem brings along.
import { ForbiddenError, type MongoAbility } from "@casl/ability";
import { newEnforcer } from "casbin";
import { OpenFgaClient } from "@openfga/sdk";
import { Permit } from "permitio";
import { OpenFeature } from "@openfeature/server-sdk";
import express from "express";
import OpenAI from "openai";

const app = express();
const openai = new OpenAI();
const fga = new OpenFgaClient({ apiUrl: process.env.FGA_URL });
const permit = new Permit({ token: process.env.PERMIT_TOKEN });
const flags = OpenFeature.getClient();
const enforcer = await newEnforcer("model.conf", "policy.csv");

const answer = async (text: string): Promise<string> => (await openai.responses.create({ model: "gpt-5.6-luna", input: text })).output_text;

app.post("/casl", async (req, res) => {
  const ability: MongoAbility = res.locals.ability;
  ForbiddenError.from(ability).throwUnlessCan("ask", "Assistant");
  // expect-none: call-before-gate
  res.send(await answer(req.body.text));
});

app.post("/casbin", async (req, res) => {
  if (!(await enforcer.enforce(res.locals.user, "assistant", "ask"))) return res.sendStatus(403);
  // expect-none: call-before-gate
  return res.send(await answer(req.body.text));
});

app.post("/fga", async (req, res) => {
  const { allowed } = await fga.check({ user: `user:${res.locals.user}`, relation: "can_ask", object: "assistant:desk" });
  if (!allowed) return res.sendStatus(403);
  // expect-none: call-before-gate
  return res.send(await answer(req.body.text));
});

app.post("/permit", async (req, res) => {
  const permitted = await permit.check(res.locals.user, "ask", "assistant");
  if (!permitted) throw Object.assign(new Error("not permitted"), { status: 403 });
  // expect-none: call-before-gate
  res.send(await answer(req.body.text));
});

app.post("/flag", async (req, res) => {
  if (!(await flags.getBooleanValue("assistant", false, { targetingKey: res.locals.user }))) return res.sendStatus(404);
  // expect-none: call-before-gate
  return res.send(await answer(req.body.text));
});

app.listen(3000);
