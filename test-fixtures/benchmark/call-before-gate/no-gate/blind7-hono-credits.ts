// fixture: path=src/server.ts
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { bearerAuth } from "hono/bearer-auth";
import { streamText } from "ai";
import { createOpenAI } from "@ai-sdk/openai";
import { wallets } from "./wallets";

type Env = { Variables: { accountId: string; balance: number }; Bindings: { OPENAI_API_KEY: string; API_TOKEN: string } };

const withCredits = createMiddleware<Env>(async (c, next) => {
  const balance = await wallets.balanceOf(c.get("accountId"));
  if (balance <= 0) throw new HTTPException(402, { message: "Out of credits" });
  c.set("balance", balance);
  await next();
});

const app = new Hono<Env>();

app.use("/api/*", async (c, next) => bearerAuth({ token: c.env.API_TOKEN })(c, next));
app.use("/api/generate/*", withCredits);

app.post("/api/generate/story", async (c) => {
  const { topic, length } = await c.req.json<{ topic: string; length: number }>();
  const openai = createOpenAI({ apiKey: c.env.OPENAI_API_KEY });
  // expect-none: call-before-gate
  const result = streamText({ model: openai("gpt-5-mini"), prompt: `A story of ${length} words about ${topic}.` });
  return result.toTextStreamResponse();
});

app.post("/api/generate/poem", async (c) => {
  const { topic } = await c.req.json<{ topic: string }>();
  const openai = createOpenAI({ apiKey: c.env.OPENAI_API_KEY });
  // expect-none: call-before-gate
  const result = streamText({ model: openai("gpt-5-mini"), prompt: `A poem about ${topic}.` });
  return result.toTextStreamResponse();
});

app.post("/api/preview", async (c) => {
  const { topic } = await c.req.json<{ topic: string }>();
  const openai = createOpenAI({ apiKey: c.env.OPENAI_API_KEY });
  // expect: call-before-gate/no-gate info
  const result = streamText({ model: openai("gpt-5-nano"), prompt: `The first sentence of a story about ${topic}.` });
  return result.toTextStreamResponse();
});

app.post("/hello", async (c) => {
  const openai = createOpenAI({ apiKey: c.env.OPENAI_API_KEY });
  // expect: call-before-gate/no-gate warning
  const result = streamText({ model: openai("gpt-5-nano"), prompt: await c.req.text() });
  return result.toTextStreamResponse();
});

export default app;
