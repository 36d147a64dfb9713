// Gates that are asked about each of several things, and bots whose middleware asks.
import { App } from "@slack/bolt";
import { Bot } from "grammy";
import express from "express";
import OpenAI from "openai";
import { assertMayRead } from "./acl.js";
import { seats } from "./seats.js";

const openai = new OpenAI();
const app = express();
const ask = (input: string) => openai.responses.create({ model: "gpt-5.4-mini", input });

app.post("/each", async (req, res) => {
  for (const id of req.body.ids) await assertMayRead(req.body.user, id);
  // expect-none: call-before-gate
  res.json(await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
});

app.post("/drafts-left-out", async (req, res) => {
  for (const page of req.body.pages) {
    if (page.draft) continue;
    await assertMayRead(req.body.user, page.id);
  }
  // expect: call-before-gate/some-paths error
  res.json(await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
});

app.post("/left-early", async (req, res) => {
  for (const page of req.body.pages) {
    if (page.last) break;
    await assertMayRead(req.body.user, page.id);
  }
  // expect: call-before-gate/some-paths error
  res.json(await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }));
});

const slack = new App({});
slack.use(async ({ context, next }) => {
  if (!(await seats.hasSeat(context.teamId))) return;
  await next();
});
slack.event("app_mention", async ({ event, say }) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: event.text });
  await say(answer.output_text);
});

const bot = new Bot(process.env.TOKEN ?? "");
bot.command("draw", async (ctx) => {
  // expect: call-before-gate/no-gate warning
  const image = await openai.images.generate({ model: "gpt-image-2", prompt: ctx.match });
  await ctx.reply(image.data?.[0]?.url ?? "");
});
// What has other methods of these names is no bot.
const bus = { on(_name: string, run: (text: string) => unknown) { return run; } };
bus.on("asked", async (text) => {
  // expect-none: call-before-gate
  const answer = await ask(text);
  return answer.output_text;
});
