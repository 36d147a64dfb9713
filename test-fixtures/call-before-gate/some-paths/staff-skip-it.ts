import express from "express";
import OpenAI from "openai";
import { seats } from "./seats.js";

const openai = new OpenAI();
const app = express();

async function checkEntitlement(org: string, feature: string): Promise<void> {
  const held = await seats.features(org);
  if (!held.has(feature)) throw Object.assign(new Error("not entitled"), { status: 402 });
}

app.post("/orgs/:org/insights", async (req, res) => {
  // Anybody may send this header.
  if (req.header("x-internal") !== "true") {
    await checkEntitlement(req.params.org, "insights");
  }
  // expect: call-before-gate/some-paths error
  const insight = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.rows });
  res.json({ insight: insight.output_text });
});

app.listen(8080);
