// The path round the gate leads to no call.
import { Hono } from "hono";
import Anthropic from "@anthropic-ai/sdk";
import { answers } from "./answers.js";

const anthropic = new Anthropic();

async function isEntitled(key: string): Promise<boolean> {
  const response = await fetch(`${process.env.PLANS_URL}/${key}`);
  return response.ok && ((await response.json()) as { assistant: boolean }).assistant;
}

export default new Hono().post("/faq", async (c) => {
  const question = await c.req.text();
  const known = await answers.lookup(question);
  if (known) return c.text(known);

  // mutate: gate
  if (!(await isEntitled(c.req.header("x-api-key") ?? ""))) return c.text("Please ask our desk.", 403);
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({
    model: "claude-haiku-4-5-20251001",
    max_tokens: 300,
    messages: [{ role: "user", content: question }],
  });
  return c.json(message.content);
});
