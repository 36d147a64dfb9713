import { Hono } from "hono";
import OpenAI from "openai";

interface Deps { gate?: { check(user: string): Promise<void> }; quota: { assertLeft(user: string): Promise<void> } }

export function createApp(deps: Deps) {
  const openai = new OpenAI();
  const app = new Hono();
  app.post("/b", async (c) => {
    const { user, q } = await c.req.json();
    await deps.quota.assertLeft(user);
    // expect-none: call-before-gate
    return c.json(await openai.responses.create({ model: process.env.MODEL!, input: q }));
  });
  return app;
}
