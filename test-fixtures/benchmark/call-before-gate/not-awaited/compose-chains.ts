// fixture: path=src/handlers/compose.ts
import express from "express";
import Anthropic from "@anthropic-ai/sdk";
import { db } from "../db";

const client = new Anthropic();
const app = express();

async function hasComposeAccess(userId: string): Promise<boolean> {
  const grant = await db.grants.findOne({ userId, feature: "compose" });
  return grant !== null && grant.expiresAt > new Date();
}

const compose = (text: string) =>
  client.messages.create({ model: "claude-sonnet-5", max_tokens: 900, messages: [{ role: "user", content: text }] });

app.post("/compose", (req, res, next) => {
  hasComposeAccess(req.user.id)
    .then((granted) => {
      if (!granted) {
        res.status(403).end();
        return;
      }
      // expect-none: call-before-gate
      return compose(req.body.text).then((message) => res.json(message.content));
    })
    .catch(next);
});

app.post("/compose/quick", (req, res, next) => {
  hasComposeAccess(req.user.id).then((granted) => {
    if (!granted) res.status(403).end();
  });
  // expect: call-before-gate/not-awaited
  compose(req.body.text).then((message) => res.json(message.content)).catch(next);
});

app.post("/compose/logged", (req, res, next) => {
  hasComposeAccess(req.user.id)
    .then((granted) => req.log.info({ granted }, "compose access"))
    // expect: call-before-gate/verdict-ignored
    .then(() => compose(req.body.text))
    .then((message) => res.json(message.content))
    .catch(next);
});

app.post("/compose/many", async (req, res) => {
  const texts: { userId: string; text: string }[] = req.body.texts;
  const granted = texts.filter((one) => hasComposeAccess(one.userId));
  // expect: call-before-gate/not-awaited
  const messages = await Promise.all(granted.map((one) => compose(one.text)));
  res.json(messages.map((message) => message.content));
});

app.post("/compose/settled", async (req, res) => {
  const [access] = await Promise.allSettled([hasComposeAccess(req.user.id)]);
  if (access.status !== "fulfilled" || !access.value) return res.sendStatus(403);
  // expect-none: call-before-gate
  const message = await compose(req.body.text);
  res.json(message.content);
});

app.listen(4000);
