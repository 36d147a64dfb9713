// fixture: path=src/mastra/index.ts
import { Agent } from "@mastra/core/agent";
import { Mastra } from "@mastra/core/mastra";
import { registerApiRoute } from "@mastra/core/server";
import { openai } from "@ai-sdk/openai";
import { tenants } from "../tenants";

const support = new Agent({
  name: "support",
  instructions: "Answer questions about the product.",
  model: openai("gpt-5-mini"),
});

export const mastra = new Mastra({
  agents: { support },
  server: {
    apiRoutes: [
      registerApiRoute("/support/ask", {
        method: "POST",
        handler: async (c) => {
          const { question, tenantId } = await c.req.json();
          const tenant = await tenants.get(tenantId);
          if (!tenant.plan.includes("support")) return c.json({ error: "not in your plan" }, 403);
          const agent = c.get("mastra").getAgent("support");
          // expect-none: call-before-gate
          const { text } = await agent.generate(question);
          return c.json({ text });
        },
      }),
      registerApiRoute("/support/faq", {
        method: "POST",
        handler: async (c) => {
          const { question } = await c.req.json();
          // expect: call-before-gate/no-gate warning
          const { text } = await support.generate(`Answer from the FAQ: ${question}`);
          return c.json({ text });
        },
      }),
    ],
  },
});
