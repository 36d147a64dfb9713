// Permit, Oso, Cerbos, Casbin.
import { GRPC } from "@cerbos/grpc";
import { newEnforcer } from "casbin";
import express from "express";
import OpenAI from "openai";
import { Oso } from "oso-cloud";
import { Permit } from "permitio";

const openai = new OpenAI();
const app = express();
const permit = new Permit({ token: process.env.PERMIT_TOKEN });
const oso = new Oso("https://cloud.osohq.com", process.env.OSO_KEY ?? "");
const cerbos = new GRPC("localhost:3593", { tls: false });

app.post("/permit", async (req, res) => {
  // mutate: gate
  if (!(await permit.check(req.body.user, "ask", "assistant"))) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/oso", async (req, res) => {
  // mutate: gate
  const authorized = await oso.authorize({ type: "User", id: req.body.user }, "ask", { type: "Assistant", id: "1" });
  if (!authorized) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/cerbos", async (req, res) => {
  const decision = await cerbos.checkResource({ principal: { id: req.body.user, roles: [] }, resource: { kind: "assistant", id: "1" }, actions: ["ask"] });
  // mutate: gate skip=swallow
  if (!decision.isAllowed("ask")) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/casbin", async (req, res) => {
  const enforcer = await newEnforcer("model.conf", "policy.csv");
  // mutate: gate
  if (!(await enforcer.enforce(req.body.user, "assistant", "ask"))) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
