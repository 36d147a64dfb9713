import express from "express";
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();
const app = express();

type Effect = "permit" | "deny" | "review";

async function checkPolicy(user: string): Promise<Effect> {
  const response = await fetch(`https://policy.internal/${user}`);
  if (response.status === 403) return "deny";
  if (response.status === 202) return "review";
  return "permit";
}

app.post("/all-cases", async (req, res) => {
  // mutate: gate
  switch (await checkPolicy(req.body.user)) {
    case "deny":
      return res.sendStatus(403);
    case "review":
      return res.status(202).json({ queued: true });
    case "permit":
      break;
  }
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content: req.body.text }] });
  return res.json(message.content);
});

app.post("/logs-deny", async (req, res) => {
  switch (await checkPolicy(req.body.user)) {
    case "deny":
      console.warn("denied");
      break;
    case "review":
      console.warn("to be reviewed");
      break;
    default:
      break;
  }
  // expect: call-before-gate/verdict-ignored error
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content: req.body.text }] });
  return res.json(message.content);
});

app.post("/permit-inside", async (req, res) => {
  const effect = await checkPolicy(req.body.user);
  switch (effect) {
    case "permit": {
      // expect-none: call-before-gate
      const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content: req.body.text }] });
      return res.json(message.content);
    }
    default:
      return res.sendStatus(403);
  }
});

app.post("/unused", async (req, res) => {
  const effect = await checkPolicy(req.body.user);
  // expect: call-before-gate/verdict-ignored error
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content: req.body.text }] });
  return res.json({ effect, message: message.content });
});

app.listen(1);
