// What one feature asks says nothing about another that happens to use the same provider.
import express from "express";
import { findImages, findVideos } from "./features.js";
import { OpenAIChat } from "./provider.js";
import { plans } from "./plans.js";

const app = express();

async function assertPlan(user: string): Promise<void> {
  if ((await plans.of(user)) !== "pro") throw new Error("needs a plan");
}

app.post("/images", async (req, res) => {
  await assertPlan(req.body.user);
  res.send(await findImages(req.body.query, new OpenAIChat(req.body.model)));
});

app.post("/videos", async (req, res) => {
  res.send(await findVideos(req.body.query, new OpenAIChat(req.body.model)));
});
