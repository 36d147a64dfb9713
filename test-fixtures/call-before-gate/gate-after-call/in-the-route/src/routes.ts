import express from "express";
import { ensureEntitled } from "./entitlements.js";
import { draftOffer } from "./offers.js";

export const offers = express.Router();

offers.post("/offers", async (req, res) => {
  // The service is right to leave the check to its callers; this one asks too late.
  // expect: call-before-gate/gate-after-call error
  const draft = await draftOffer(req.body.customer, req.body.items);
  await ensureEntitled(req.body.customer, "offers");
  res.status(201).json(draft);
});

offers.put("/offers/:id", async (req, res) => {
  await ensureEntitled(req.body.customer, "offers");
  // expect-none: call-before-gate
  res.json(await draftOffer(req.body.customer, req.body.items));
});
