import Koa from "koa";
import Router from "@koa/router";
import Anthropic from "@anthropic-ai/sdk";
import { memberships } from "./memberships.js";

const anthropic = new Anthropic();
const app = new Koa();
const router = new Router();

const membersOnly: Koa.Middleware = async (ctx, next) => {
  const member = await memberships.find(ctx.state.user);
  if (!member) ctx.throw(403, "members only");
  await next();
};

router.post("/club/ask", /* mutate: gate */ membersOnly, async (ctx) => {
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 400, messages: [{ role: "user", content: ctx.request.body.text }] });
  ctx.body = message.content;
});

router.post("/ask", async (ctx) => {
  // expect: call-before-gate/no-gate warning
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 400, messages: [{ role: "user", content: ctx.request.body.text }] });
  ctx.body = message.content;
});

app.use(router.routes());
