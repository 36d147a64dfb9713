import { Hono } from "hono";
import { generateText } from "ai";
import { mistral } from "@ai-sdk/mistral";
import { plans } from "./plans.js";

async function hasCredit(account: string): Promise<boolean> {
  return (await plans.credit(account)) > 0;
}

export default new Hono().get("/tips/:account", async (c) => {
  const account = c.req.param("account");
  // expect-none: call-before-gate
  const tip = (await hasCredit(account)) && (await generateText({ model: mistral("mistral-small-latest"), prompt: await c.req.text() }));
  return tip ? c.text(tip.text) : c.body(null, 402);
});
