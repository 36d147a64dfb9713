import Koa from "koa";
import Router from "@koa/router";
import { answer, answerFromAny, answerFromAnyTold } from "./desk.js";
import { requireDesk } from "./access.js";

const app = new Koa();
const router = new Router();

router.post("/answer", requireDesk("front"), async (ctx) => {
  ctx.body = { text: await answer(ctx.request.body.question) };
});

router.post("/any", async (ctx) => {
  ctx.body = { text: await answerFromAny(ctx.request.body.question) };
});

router.post("/told", async (ctx) => {
  await requireDesk("front")(ctx, async () => {
    ctx.body = { text: await answerFromAnyTold(ctx.request.body.question) };
  });
});

app.use(router.routes());
app.listen(3000);
