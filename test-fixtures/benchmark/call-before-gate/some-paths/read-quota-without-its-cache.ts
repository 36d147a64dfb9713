// The quota is kept in a cache: without a subscription nobody is counted, and everybody served.
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

const checkPredictions = async (organization: string, subscriptionId: string) => {
  // label: early
  if (!subscriptionId) return;
  const used: number = (await usage.get(`predictions:${organization}`)) || 0;
  const { predictions } = await plans.of(subscriptionId);
  if (used >= predictions) throw new ApiError(StatusCodes.PAYMENT_REQUIRED, "Predictions limit exceeded");
};

app.post("/predict", async (req, res) => {
  await checkPredictions(req.body.organization, req.body.subscription);
  // expect: call-before-gate/some-paths error trace=@early
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.question }] });
  res.json(completion.choices[0]?.message);
});
