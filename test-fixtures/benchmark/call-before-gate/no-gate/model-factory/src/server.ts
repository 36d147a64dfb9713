// The factory of the model refuses, so nobody gets as far as the call.
import { Hono } from "hono";
import { generateText } from "ai";
import { anyModel, modelFor } from "./models.js";

export const app = new Hono();

app.post("/summaries", async (c) => {
  const { customer, text } = await c.req.json();
  // expect-none: call-before-gate
  const result = await generateText({ model: await modelFor(customer), prompt: text });
  return c.text(result.text);
});

app.post("/previews", async (c) => {
  const { text } = await c.req.json();
  // expect: call-before-gate/no-gate warning
  const result = await generateText({ model: await anyModel(), prompt: text });
  return c.text(result.text);
});
