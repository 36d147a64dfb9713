import { generateText, tool, stepCountIs } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import express from "express";
import { z } from "zod";
import { assertTenantEnabled } from "./tenants.js";

const app = express();
app.post("/agent", async (req, res) => {
  await assertTenantEnabled(req.body.tenant);
  // expect-none: call-before-gate
  const result = await generateText({
    model: anthropic(process.env.MODEL!),
    prompt: req.body.q,
    stopWhen: stepCountIs(5),
    tools: {
      summarize: tool({
        inputSchema: z.object({ text: z.string() }),
        execute: async ({ text }) => {
          // expect-none: call-before-gate
          const inner = await generateText({ model: anthropic(process.env.SMALL!), prompt: text });
          return inner.text;
        },
      }),
    },
  });
  res.json(result.text);
});
