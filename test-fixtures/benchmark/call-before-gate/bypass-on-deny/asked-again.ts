// The spare asks its own gate.
import { Hono } from "hono";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { assertCleared } from "./clearance.js";

const app = new Hono();

app.post("/ask", async (c) => {
  const { user, prompt } = await c.req.json();
  try {
    await assertCleared(user, "claude");
    // expect-none: call-before-gate
    const { text } = await generateText({ model: anthropic("claude-sonnet-4-6"), prompt });
    return c.text(text);
  } catch (error) {
    console.warn(error);
    await assertCleared(user, "gpt");
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
    return c.text(text);
  }
});

app.post("/loop", async (c) => {
  const { user, prompt } = await c.req.json();
  for (const model of [anthropic("claude-sonnet-4-6"), openai("gpt-5.4-mini")]) {
    try {
      await assertCleared(user, model.modelId);
      // expect-none: call-before-gate
      const { text } = await generateText({ model, prompt });
      return c.text(text);
    } catch (error) {
      console.warn(error);
    }
  }
  return c.text("nothing left", 503);
});

app.post("/loop-once", async (c) => {
  const { user, prompt } = await c.req.json();
  let checked = false;
  for (const model of [anthropic("claude-sonnet-4-6"), openai("gpt-5.4-mini")]) {
    try {
      if (!checked) {
        checked = true;
        await assertCleared(user, model.modelId);
      }
      // expect: call-before-gate/bypass-on-deny error
      const { text } = await generateText({ model, prompt });
      return c.text(text);
    } catch (error) {
      console.warn(error);
    }
  }
  return c.text("nothing left", 503);
});

export default app;
