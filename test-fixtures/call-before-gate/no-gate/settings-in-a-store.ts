// Whether the settings of a connection are complete is no question of who may use it, wherever they are kept.
import { Hono } from "hono";
import OpenAI from "openai";
import { accessStore, usageStore } from "./stores.js";

const openai = new OpenAI();
export const app = new Hono();

app.post("/subtitles", async (c) => {
  if (!accessStore.isValidAzure()) throw new Error("The connection to Azure is not complete");
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `Subtitles: ${await c.req.text()}` });
  return c.text(answer.output_text);
});

app.post("/subtitles/long", async (c) => {
  const usage = await usageStore.of(c.req.header("x-customer") ?? "");
  if (usage.minutes >= usage.limit) return c.json({ error: "no minutes left this month" }, 402);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `Subtitles: ${await c.req.text()}` });
  return c.text(answer.output_text);
});
