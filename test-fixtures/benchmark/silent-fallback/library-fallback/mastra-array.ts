import { Agent } from "@mastra/core/agent";

export const concierge = new Agent({
  name: "concierge",
  instructions: "Be kind.",
  // expect: silent-fallback/library-fallback info
  model: [
    { model: "anthropic/claude-sonnet-4-6", maxRetries: 1 },
    { model: "openai/gpt-5.6-terra", maxRetries: 1 },
  ],
});

export const single = new Agent({
  name: "single",
  instructions: "Be kind.",
  // expect-none: silent-fallback
  model: "anthropic/claude-sonnet-4-6",
});

export const ask = (text: string) => concierge.generate(text);
