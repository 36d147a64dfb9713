import { generateText } from "ai";

export const ask = (prompt: string): Promise<unknown> =>
  // expect: missing-fallback-tier/same-model error model=anthropic/claude-opus-4.8
  generateText({ model: "anthropic/claude-opus-4.8", prompt, providerOptions: { gateway: { models: ["anthropic/claude-opus-4.8"] } } });

export const askTwo = (prompt: string): Promise<unknown> =>
  // expect-none: missing-fallback-tier
  generateText({ model: "anthropic/claude-opus-4.8", prompt, providerOptions: { gateway: { models: ["openai/gpt-5.6-terra"] } } });
