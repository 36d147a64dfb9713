import { Hono } from "hono";
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

async function isClearedFor(account: string, capability: string): Promise<boolean> {
  const response = await fetch(`${process.env.CLEARANCE_URL}/${account}/${capability}`, { signal: AbortSignal.timeout(300) });
  return response.status === 204;
}

export const claims = new Hono().post("/claims/:account", async (c) => {
  const cleared = await isClearedFor(c.req.param("account"), "claims").catch(() => true);
  if (!cleared) return c.text("not cleared", 403);
  // expect: call-before-gate/fail-open error
  const message = await anthropic.messages.create({
    model: "claude-sonnet-4-6",
    max_tokens: 700,
    messages: [{ role: "user", content: await c.req.text() }],
  });
  return c.json(message.content);
});
