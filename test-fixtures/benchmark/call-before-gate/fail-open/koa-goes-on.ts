// fixture: path=src/app.ts
import Koa from "koa";
import Router from "@koa/router";
import Anthropic from "@anthropic-ai/sdk";
import { plans } from "./plans";
import { log } from "./log";

const anthropic = new Anthropic();
const app = new Koa();
const router = new Router();

async function requirePlan(ctx: Koa.Context, next: Koa.Next) {
  try {
    const plan = await plans.of(ctx.state.user.id);
    if (!plan.includesAssistant) {
      ctx.status = 402;
      return;
    }
  } catch (error) {
    log.error("plans are not there", error);
    await next();
    return;
  }
  await next();
}

async function requirePlanClosed(ctx: Koa.Context, next: Koa.Next) {
  const plan = await plans.of(ctx.state.user.id);
  if (!plan.includesAssistant) ctx.throw(402, "no assistant in this plan");
  await next();
}

router.post("/ask", requirePlan, async (ctx) => {
  // expect: call-before-gate/fail-open error
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: ctx.request.body.question }] });
  ctx.body = message.content;
});

router.post("/ask/closed", requirePlanClosed, async (ctx) => {
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: ctx.request.body.question }] });
  ctx.body = message.content;
});

app.use(router.routes());
app.listen(3000);
