import Koa from "koa";
import Router from "@koa/router";
import { attachPoet } from "@acme/attach/koa";

const router = new Router();

router.post("/ode", async (ctx) => {
  ctx.body = { text: await ctx.state.poet.ode(String(ctx.query["text"])) };
});

new Koa().use(attachPoet).use(router.routes()).listen(3001);
