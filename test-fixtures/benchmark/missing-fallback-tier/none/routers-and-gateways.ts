// fixture: path=src/lib/ai.ts
import { customProvider, generateText, streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { createFallback } from "ai-fallback";
import { gateway } from "@ai-sdk/gateway";
import { createOpenRouter } from "@openrouter/ai-sdk-provider";

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const resilient = createFallback({
  models: [anthropic("claude-opus-4-8"), openai("gpt-5.6-sol")],
  onError: (error, modelId) => console.error(`${modelId} failed`, error),
});

export const write = (prompt: string) =>
  // expect-none: missing-fallback-tier
  generateText({ model: resilient, prompt });

const aliases = customProvider({ languageModels: { writer: anthropic("claude-opus-4-8") }, fallbackProvider: anthropic });

export const rewrite = (prompt: string) =>
  // expect: missing-fallback-tier/none
  generateText({ model: aliases.languageModel("writer"), prompt });

export const viaGateway = (prompt: string) =>
  // expect-none: missing-fallback-tier
  streamText({ model: gateway("anthropic/claude-opus-4-8"), prompt, providerOptions: { gateway: { models: ["openai/gpt-5.6-sol", "google/gemini-3.1-pro-preview"] } } });

export const viaGatewayOrder = (prompt: string) =>
  // expect: missing-fallback-tier/none
  streamText({ model: gateway("anthropic/claude-opus-4-8"), prompt, providerOptions: { gateway: { order: ["bedrock", "anthropic"] } } });

export const viaRouter = (prompt: string) =>
  // expect-none: missing-fallback-tier
  generateText({ model: openrouter("anthropic/claude-opus-4-8", { models: ["openai/gpt-5.6-sol"] }), prompt });

export const viaRouterRetries = (prompt: string) =>
  // expect: missing-fallback-tier/none
  generateText({ model: openrouter("anthropic/claude-opus-4-8"), prompt, maxRetries: 5 });

export const viaGatewayUncleared = (prompt: string) =>
  // expect: missing-fallback-tier/uncleared
  generateText({ model: gateway("openai/gpt-5.6-sol"), prompt, providerOptions: { gateway: { models: ["anthropic/claude-fable-5"] } } });
