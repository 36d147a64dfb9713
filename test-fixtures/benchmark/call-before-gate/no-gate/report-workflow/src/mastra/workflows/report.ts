import { createStep, createWorkflow } from "@mastra/core/workflows";
import { Agent } from "@mastra/core/agent";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { entitlements } from "../entitlements";

const analyst = new Agent({ name: "analyst", instructions: "Write reports.", model: openai("gpt-5.6-terra") });

const checkEntitlement = createStep({
  id: "check-entitlement",
  inputSchema: z.object({ orgId: z.string(), question: z.string() }),
  outputSchema: z.object({ question: z.string() }),
  execute: async ({ inputData }) => {
    const granted = await entitlements.has(inputData.orgId, "reports");
    if (!granted) throw new Error("reports are not part of the plan");
    return { question: inputData.question };
  },
});

const write = createStep({
  id: "write",
  inputSchema: z.object({ question: z.string() }),
  outputSchema: z.object({ text: z.string() }),
  execute: async ({ inputData }) => {
    // expect-none: call-before-gate
    const result = await analyst.generate(inputData.question);
    return { text: result.text };
  },
});

export const reportWorkflow = createWorkflow({
  id: "report",
  inputSchema: z.object({ orgId: z.string(), question: z.string() }),
  outputSchema: z.object({ text: z.string() }),
})
  .then(checkEntitlement)
  .then(write)
  .commit();
