import { Hono } from "hono";
import OpenAI from "openai";
import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import { runTool, tools } from "./tools.js";
import { credits } from "./credits.js";

const openai = new OpenAI();

async function requireCredit(account: string): Promise<void> {
  if ((await credits.left(account)) < 1) throw new Error("no credit left");
}

export const agent = new Hono().post("/agent/:account", async (c) => {
  const messages: ChatCompletionMessageParam[] = [{ role: "user", content: await c.req.text() }];
  for (let turn = 0; turn < 8; turn++) {
    if (turn > 0) await requireCredit(c.req.param("account"));
    // expect: call-before-gate/some-paths error
    const completion = await openai.chat.completions.create({ model: "gpt-5.4-mini", messages, tools });
    const reply = completion.choices[0]?.message;
    if (!reply?.tool_calls) return c.text(reply?.content ?? "");
    messages.push(reply);
    for (const call of reply.tool_calls) messages.push(await runTool(call));
  }
  return c.text("too many turns", 500);
});
