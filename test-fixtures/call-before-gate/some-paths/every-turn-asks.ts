import { Hono } from "hono";
import { generateText, type ModelMessage } from "ai";
import { openai } from "@ai-sdk/openai";
import { wallet } from "./wallet.js";
import { toolbox } from "./toolbox.js";

async function ensureFunds(account: string): Promise<void> {
  const balance = await wallet.balance(account);
  if (balance < 0.01) throw new Error("insufficient funds");
}

export const loop = new Hono().post("/run/:account", async (c) => {
  const messages: ModelMessage[] = await c.req.json();
  while (messages.length < 40) {
    await ensureFunds(c.req.param("account"));
    // expect-none: call-before-gate
    const step = await generateText({ model: openai("gpt-5.4-mini"), messages, tools: toolbox });
    messages.push(...step.response.messages);
    if (step.finishReason === "stop") break;
  }
  return c.json(messages);
});
