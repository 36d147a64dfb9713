// A tool's call is made while the agent runs, behind the gate of the route.
import { generateText, stepCountIs, streamText, tool } from "ai";
import { openai } from "@ai-sdk/openai";
import express from "express";
import { z } from "zod";
import { requirePlan } from "./plans.js";

const app = express();

const translate = (language: string) =>
  tool({
    description: "Translates",
    inputSchema: z.object({ text: z.string() }),
    execute: async ({ text }) => {
      // expect-none: call-before-gate
      const result = await generateText({ model: openai("gpt-5.4-nano"), prompt: `${language}: ${text}` });
      return result.text;
    },
  });

app.post("/chat", async (req, res) => {
  await requirePlan(req.body.account, "chat");
  // expect-none: call-before-gate
  const result = streamText({ model: openai("gpt-5.4-mini"), prompt: req.body.text, tools: { translate: translate(req.body.language) }, stopWhen: stepCountIs(3) });
  result.pipeTextStreamToResponse(res);
});
