// fixture: path=src/api/render.ts
import Stripe from "stripe";
import { Router } from "express";
import { GoogleGenAI } from "@google/genai";
import { users } from "../users";

const stripe = new Stripe(process.env.STRIPE_KEY ?? "");
const ai = new GoogleGenAI({});
export const router = Router();

router.post("/render", async (req, res) => {
  const user = await users.bySession(req);
  if (!user) return res.status(401).end();
  const subscription = await stripe.subscriptions.retrieve(user.subscriptionId);
  if (subscription.status !== "active" && subscription.status !== "trialing") {
    return res.status(402).json({ error: "Your subscription is not active" });
  }
  // expect-none: call-before-gate
  const image = await ai.models.generateImages({ model: "imagen-4.0-generate-001", prompt: req.body.prompt });
  res.json(image.generatedImages);
});

router.post("/upscale", async (req, res) => {
  const user = await users.bySession(req);
  if (!user) return res.status(401).end();
  switch (user.plan) {
    case "free":
    case "basic":
      return res.status(403).json({ error: "Upscaling is part of Pro" });
    default:
      break;
  }
  // expect-none: call-before-gate
  const image = await ai.models.generateImages({ model: "imagen-4.0-generate-001", prompt: req.body.prompt, config: { numberOfImages: 1 } });
  res.json(image.generatedImages);
});

router.post("/sketch", async (req, res) => {
  const user = await users.bySession(req);
  if (!user) return res.status(401).end();
  const model = user.plan === "pro" ? "imagen-4.0-ultra-generate-001" : "imagen-4.0-fast-generate-001";
  // expect: call-before-gate/no-gate info
  const image = await ai.models.generateImages({ model, prompt: req.body.prompt });
  res.json(image.generatedImages);
});
