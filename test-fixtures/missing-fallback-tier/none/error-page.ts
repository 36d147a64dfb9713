// The failure is answered, and nothing is served.
import { Hono } from "hono";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { logger } from "./logger.js";

export default new Hono().post("/advice", async (c) => {
  try {
    // expect: missing-fallback-tier/none warning
    const { text } = await generateText({ model: anthropic("claude-opus-4-8"), prompt: await c.req.text() });
    return c.text(text);
  } catch (error) {
    logger.error({ error }, "advice failed");
    return c.json({ error: "No advice today." }, 502);
  }
});
