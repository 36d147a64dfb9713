import { Hono } from "hono";
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export default new Hono().post("/bedtime", async (c) => {
  const wish = await c.req.text();
  try {
    const story = await anthropic.messages.create({
      model: "claude-haiku-4-5-20251001",
      max_tokens: 900,
      messages: [{ role: "user", content: wish }],
    });
    return c.json({ story: story.content });
    // With status 200 the reader takes it for a story.
    // expect: silent-fallback/default-value warning
  } catch {
    return c.json({ story: "Once upon a time there was a small bear who went to bed early." });
  }
});
