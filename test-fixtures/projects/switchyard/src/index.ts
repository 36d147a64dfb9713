import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { streamSSE } from "hono/streaming";
import { jwt } from "hono/jwt";
import { converse, speak, transcribe } from "./voice";
import { minutesLeft, spend } from "./minutes";

const app = new Hono<{ Variables: { jwtPayload: { sub: string; roles: string[] } } }>();
app.use("*", jwt({ secret: process.env.JWT_SECRET! }));

app.use("/calls/*", async (c, next) => {
  const left = await minutesLeft(c.get("jwtPayload").sub);
  if (left <= 0) throw new HTTPException(402, { message: "no minutes left" });
  await next();
});

app.post("/calls/turn", async (c) => {
  const audio = await c.req.arrayBuffer();
  const text = await transcribe(audio);
  const answer = await converse(c.req.query("thread") ?? "", text);
  await spend(c.get("jwtPayload").sub, 1);
  const voice = await speak(answer);
  return voice === null ? c.json({ answer }) : c.body(voice);
});

app.post("/chat", (c) =>
  streamSSE(c, async (stream) => {
    const { thread, text } = await c.req.json();
    const answer = await converse(thread, text);
    await stream.writeSSE({ data: answer });
  }),
);

app.post("/admin/say", async (c) => {
  if (!c.get("jwtPayload").roles.includes("admin")) return c.json({ error: "admins only" }, 403);
  const voice = await speak(await c.req.text());
  return voice === null ? c.json({ error: "no voice" }, 502) : c.body(voice);
});

export default { port: 3000, fetch: app.fetch };
