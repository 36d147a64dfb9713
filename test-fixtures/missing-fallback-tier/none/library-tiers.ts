import { generateText } from "ai";
import { createAgent, modelFallbackMiddleware } from "langchain";
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import OpenAI from "openai";

const openrouter = new OpenAI({ baseURL: "https://openrouter.ai/api/v1", apiKey: process.env.OPENROUTER_API_KEY });

const chain = new ChatAnthropic({ model: "claude-opus-4-8" }).withFallbacks([new ChatOpenAI({ model: "gpt-5.6-terra" })]);

// expect-none: missing-fallback-tier
export const viaChain = (text: string) => chain.invoke(text);

export const viaGateway = (prompt: string) =>
  // expect-none: missing-fallback-tier
  generateText({
    model: "anthropic/claude-opus-4-8",
    prompt,
    providerOptions: { gateway: { models: ["openai/gpt-5.6-terra", "google/gemini-3.5-flash"] } },
  });

export const viaRouter = (content: string) =>
  // expect-none: missing-fallback-tier
  openrouter.chat.completions.create({
    model: "anthropic/claude-opus-4-8",
    // @ts-expect-error the router's own option
    models: ["openai/gpt-5.6-terra", "mistralai/mistral-small-latest"],
    messages: [{ role: "user", content }],
  });

const agent = createAgent({
  model: "anthropic:claude-opus-4-8",
  tools: [],
  middleware: [modelFallbackMiddleware("openai:gpt-5.6-terra")],
});

// expect-none: missing-fallback-tier
export const viaAgent = (content: string) => agent.invoke({ messages: [{ role: "user", content }] });
