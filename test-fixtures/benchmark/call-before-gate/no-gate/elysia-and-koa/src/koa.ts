import Koa from "koa";
import Router from "@koa/router";
import OpenAI from "openai";

const openai = new OpenAI();
const router = new Router();

async function authorizeModelUse(ctx: Koa.Context, next: Koa.Next) {
  if (!ctx.state.user.grants.includes("llm")) ctx.throw(403, "no grant");
  await next();
}

router.post("/write", authorizeModelUse, async (ctx) => {
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: ctx.request.body.text });
  ctx.body = out.output_text;
});

router.post("/read", async (ctx) => {
  // expect: call-before-gate/no-gate warning
  const out = await openai.responses.create({ model: "gpt-5.4", input: ctx.request.body.text });
  ctx.body = out.output_text;
});

new Koa().use(router.routes()).listen(1);
