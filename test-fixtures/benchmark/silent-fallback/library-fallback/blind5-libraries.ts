// fixture: path=src/llm/libraries.ts
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import { createAgent, modelFallbackMiddleware } from "langchain";
import { generateText } from "ai";
import { gateway } from "@ai-sdk/gateway";
import { createFallback } from "ai-fallback";
import { openai } from "@ai-sdk/openai";
import { anthropic } from "@ai-sdk/anthropic";
import { query } from "@anthropic-ai/claude-agent-sdk";
import OpenAI from "openai";
import { models } from "./models";
import { logger } from "../logger";

const primary = new ChatAnthropic({ model: models.primary });
const secondary = new ChatOpenAI({ model: models.secondary });

// expect: silent-fallback/library-fallback
const chain = primary.withFallbacks([secondary]);
export const ask = (text: string) => chain.invoke(text);

const observed = primary.withFallbacks({ fallbacks: [secondary] });
// expect-none: silent-fallback a callback sees each failure
export const askObserved = (text: string) => observed.invoke(text, { callbacks: [{ handleLLMError: (error: Error) => logger.warn({ error }, "model failed") }] });

export const agent = createAgent({
  model: primary,
  tools: [],
  // expect: silent-fallback/library-fallback
  middleware: [modelFallbackMiddleware(secondary)],
});

export function throughGateway(prompt: string) {
  return generateText({
    model: gateway(models.primary),
    prompt,
    // expect: silent-fallback/library-fallback
    providerOptions: { gateway: { models: [models.secondary, models.third] } },
  });
}

export function throughGatewayOrder(prompt: string) {
  return generateText({
    model: gateway(models.primary),
    prompt,
    // expect-none: silent-fallback providers of one model
    providerOptions: { gateway: { order: ["bedrock", "anthropic"] } },
  });
}

export const resilient = createFallback({
  // expect: silent-fallback/library-fallback
  models: [openai(models.secondary), anthropic(models.primary)],
});
export const viaResilient = (prompt: string) => generateText({ model: resilient, prompt });

export const told = createFallback({
  // expect-none: silent-fallback its errors are told
  models: [openai(models.secondary), anthropic(models.primary)],
  onError: (error, modelId) => logger.warn({ error, modelId }, "fallback"),
});
export const viaTold = (prompt: string) => generateText({ model: told, prompt });

export async function patch(prompt: string) {
  // expect: silent-fallback/library-fallback
  for await (const message of query({ prompt, options: { model: models.primary, fallbackModel: models.secondary } })) {
    if (message.type === "result") return message;
  }
}

const router = new OpenAI({ baseURL: "https://openrouter.ai/api/v1" });
export function viaRouter(content: string) {
  return router.chat.completions.create({
    model: models.primary,
    // expect: silent-fallback/library-fallback
    // @ts-expect-error OpenRouter's own
    models: [models.secondary],
    messages: [{ role: "user", content }],
  });
}
