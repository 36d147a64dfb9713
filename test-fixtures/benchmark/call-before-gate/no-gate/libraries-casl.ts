import { AbilityBuilder, ForbiddenError, createMongoAbility } from "@casl/ability";
import express from "express";
import OpenAI from "openai";
import { userOf } from "./users.js";

const openai = new OpenAI();
const app = express();

function abilityFor(user: { role: string }) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (user.role === "agent") can("ask", "Assistant");
  return build();
}

app.post("/can", async (req, res) => {
  const ability = abilityFor(await userOf(req));
  // mutate: gate skip=swallow
  if (!ability.can("ask", "Assistant")) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/cannot", async (req, res) => {
  const ability = abilityFor(await userOf(req));
  // mutate: gate skip=swallow
  if (ability.cannot("ask", "Assistant")) return res.sendStatus(403);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/throws", async (req, res) => {
  const ability = abilityFor(await userOf(req));
  // mutate: gate
  ForbiddenError.from(ability).throwUnlessCan("ask", "Assistant");
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
