import express from "express";
import OpenAI from "openai";
import { entitlements } from "./entitlements.js";

const openai = new OpenAI();
const app = express();

async function requireFeature(tenant: string, feature: string): Promise<void> {
  const features = await entitlements.of(tenant);
  if (!features.has(feature)) throw Object.assign(new Error(`${feature} is not enabled`), { status: 402 });
}

app.post("/:tenant/translation", async (req, res) => {
  switch (req.query.kind) {
    case "legal":
      await requireFeature(req.params.tenant, "legal-translations");
      break;
    default:
      await requireFeature(req.params.tenant, "translations");
  }
  // expect-none: call-before-gate every case asks
  const translation = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.text });
  res.json(translation.output_text);
});

app.listen(3000);
