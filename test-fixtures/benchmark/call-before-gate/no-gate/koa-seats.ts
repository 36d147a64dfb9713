// fixture: path=src/server.ts
import Koa from "koa";
import Router from "@koa/router";
import { ChatOpenAI } from "@langchain/openai";
import { seats } from "./seats";

const app = new Koa();
const router = new Router({ prefix: "/api" });
const llm = new ChatOpenAI({ model: "gpt-5.6-terra" });

const needsSeat: Koa.Middleware = async (ctx, next) => {
  const seat = await seats.find(ctx.state.user.id);
  if (!seat || seat.type === "viewer") ctx.throw(402, "a paid seat is needed");
  await next();
};

const timing: Koa.Middleware = async (ctx, next) => {
  const start = Date.now();
  await next();
  ctx.set("X-Response-Time", `${Date.now() - start}ms`);
};

router.post("/explain", needsSeat, timing, async (ctx) => {
  // expect-none: call-before-gate
  const reply = await llm.invoke(ctx.request.body.prompt);
  ctx.body = { text: reply.content };
});

router.post("/hint", timing, async (ctx) => {
  // expect: call-before-gate/no-gate
  const reply = await llm.invoke(`Give one hint: ${ctx.request.body.prompt}`);
  ctx.body = { text: reply.content };
});

router.post("/grade", timing, async (ctx) => {
  const seat = await seats.find(ctx.state.user.id);
  ctx.assert(seat && seat.type !== "viewer", 403, "viewers can't grade");
  // expect-none: call-before-gate
  const reply = await llm.invoke(`Grade this: ${ctx.request.body.prompt}`);
  ctx.body = { grade: reply.content };
});

app.use(router.routes());
app.listen(3000);
