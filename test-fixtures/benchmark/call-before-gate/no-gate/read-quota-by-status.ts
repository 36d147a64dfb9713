// Checks that no name speaks of: a 402 past a limit, an unlimited plan that returns before, statuses written as constants.
import express from "express";
import { StatusCodes } from "http-status-codes";
import OpenAI from "openai";
import { plans, usage } from "./billing.js";

class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

const client = new OpenAI();
const app = express();

const checkPredictions = async (organization: string) => {
  const used: number = (await usage.get(`predictions:${organization}`)) || 0;
  const { predictions } = await plans.of(organization);
  if (predictions === -1) return;
  if (used >= predictions) throw new ApiError(StatusCodes.PAYMENT_REQUIRED, "Predictions limit exceeded");
  return { used, limit: predictions };
};

app.post("/predict", async (req, res) => {
  await checkPredictions(req.body.organization);
  // expect-none: call-before-gate
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.question }] });
  res.json(completion.choices[0]?.message);
});

app.post("/members/predict", async (req, res) => {
  const member = await plans.member(req.body.member);
  if (member?.suite !== "research") return res.status(StatusCodes.FORBIDDEN).send("The research suite is not yours");
  // expect-none: call-before-gate
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.question }] });
  res.json(completion.choices[0]?.message);
});

app.post("/typed", async (req, res) => {
  if (typeof req.body.question !== "string") return res.status(StatusCodes.BAD_REQUEST).send("A question is a text");
  // expect: call-before-gate/no-gate warning
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.question }] });
  res.json(completion.choices[0]?.message);
});

const checkStorage = async (organization: string) => {
  const stored: number = (await usage.get(`storage:${organization}`)) || 0;
  const { storage } = await plans.of(organization);
  if (storage === -1) return;
  if (stored > storage) throw new ApiError(StatusCodes.PAYMENT_REQUIRED, "Storage limit exceeded");
};

app.post("/described", async (req, res) => {
  if (req.body.upload) await checkStorage(req.body.organization);
  // expect: call-before-gate/no-gate warning "POST /described"
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.question }] });
  res.json(completion.choices[0]?.message);
});
