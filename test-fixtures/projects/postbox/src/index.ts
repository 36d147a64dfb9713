import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { credits } from "./credits";
import { reply, replyFast, route } from "./models";
import type { Env } from "./env";

const app = new Hono<{ Bindings: Env; Variables: { account: string } }>();

app.use("/v1/*", bearerAuth({ verifyToken: async (token, c) => (await c.env.TOKENS.get(token)) !== null }));
app.use("/v1/reply/*", credits(10));

app.post("/v1/reply/long", async (c) => {
  const { mail } = await c.req.json();
  return c.json({ text: await reply(c.env, mail) });
});

app.post("/v1/fast", async (c) => {
  const { mail } = await c.req.json();
  return c.json({ text: await replyFast(c.env, mail) });
});

app.post("/v1/route", async (c) => {
  const { mail } = await c.req.json();
  const balance = Number((await c.env.CREDITS.get(c.get("account"))) ?? 0);
  if (balance <= 0) return c.json({ error: "no credits" }, 402);
  const label = await route(c.env, mail);
  return c.json({ label });
});

app.onError((error, c) => {
  console.error(error);
  return c.json({ error: "internal" }, 500);
});

export default app;
