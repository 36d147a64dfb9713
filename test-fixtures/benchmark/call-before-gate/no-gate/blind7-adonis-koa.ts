// fixture: path=src/koa.ts
import Koa from "koa";
import Router from "@koa/router";
import bodyParser from "koa-bodyparser";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { licenses } from "./licenses";

const app = new Koa();
const router = new Router({ prefix: "/v1" });

async function licensed(ctx: Koa.Context, next: Koa.Next) {
  const license = await licenses.find(ctx.get("x-license-key"));
  ctx.assert(license, 401, "unknown license");
  if (license.expiresAt < new Date()) ctx.throw(402, "license expired");
  ctx.state.license = license;
  await next();
}

router.post("/rewrite", licensed, async (ctx) => {
  const { text } = ctx.request.body as { text: string };
  // expect-none: call-before-gate
  const result = await generateText({ model: openai("gpt-5-mini"), prompt: `Rewrite:\n${text}` });
  ctx.body = { text: result.text };
});

router.post("/detect", async (ctx) => {
  const { text } = ctx.request.body as { text: string };
  ctx.assert(text, 400, "text is required");
  // expect: call-before-gate/no-gate warning
  const result = await generateText({ model: openai("gpt-5-nano"), prompt: `Which language is this?\n${text}` });
  ctx.body = { language: result.text };
});

app.use(bodyParser()).use(router.routes());
app.listen(3000);
