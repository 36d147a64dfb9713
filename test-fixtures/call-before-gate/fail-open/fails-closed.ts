import { Hono } from "hono";
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

async function isClearedFor(account: string): Promise<boolean> {
  const response = await fetch(`${process.env.CLEARANCE_URL}/${account}`);
  return response.status === 204;
}

export const app = new Hono().post("/appeals/:account", async (c) => {
  // mutate: gate
  const cleared = await isClearedFor(c.req.param("account")).catch(() => false);
  if (!cleared) return c.text("not cleared", 403);
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({
    model: "claude-sonnet-4-6",
    max_tokens: 700,
    messages: [{ role: "user", content: await c.req.text() }],
  });
  return c.json(message.content);
});
