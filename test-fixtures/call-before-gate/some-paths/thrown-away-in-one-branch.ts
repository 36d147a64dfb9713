// The gate's exception is swallowed on one of its two ways.
import express from "express";
import OpenAI from "openai";
import { entitlements } from "./entitlements.js";

const openai = new OpenAI();
const app = express();

async function requireFeature(tenant: string, feature: string): Promise<void> {
  const features = await entitlements.of(tenant);
  if (!features.has(feature)) throw Object.assign(new Error(`${feature} is not enabled`), { status: 402 });
}

app.post("/:tenant/outline", async (req, res) => {
  switch (req.query.kind) {
    case "long":
      await requireFeature(req.params.tenant, "long-outlines");
      break;
    case "short":
      await requireFeature(req.params.tenant, "outlines");
      break;
  }
  // Any other kind has asked nobody.
  // expect: call-before-gate/some-paths error
  const outline = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.topic });
  res.json(outline.output_text);
});

app.listen(3000);
