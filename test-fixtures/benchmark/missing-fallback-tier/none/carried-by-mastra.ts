// fixture: path=src/mastra/index.ts
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { Mastra } from "@mastra/core";
import { Agent } from "@mastra/core/agent";
import { registerApiRoute } from "@mastra/core/server";

const guide = new Agent({ id: "guide", name: "Guide", instructions: "You guide.", model: anthropic("claude-opus-4-8") });

export const mastra = new Mastra({
  agents: { guide },
  server: {
    apiRoutes: [
      registerApiRoute("/guide", {
        method: "POST",
        handler: async (c) => {
          const { text } = await c.req.json();
          // expect: missing-fallback-tier/none info
          const answer = await c.get("mastra").getAgent("guide").generate(text);
          return c.json(answer.text);
        },
      }),
    ],
  },
});

export const plain = openai("gpt-5.6-luna");
