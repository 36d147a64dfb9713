import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { requireSubscription } from "./middleware/entitlement";

const anthropic = new Anthropic();
const paid = express.Router();
const free = express.Router();

paid.use(requireSubscription("team"));
paid.post("/contract", async (req, res) => {
  // expect-none: call-before-gate
  const reply = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 900, messages: [{ role: "user", content: req.body.contract }] });
  res.json(reply.content);
});

free.post("/contract", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const reply = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 900, messages: [{ role: "user", content: req.body.contract }] });
  res.json(reply.content);
});

const app = express();
app.use(express.json());
app.use("/paid", paid);
app.use("/free", free);
app.listen(3000);
