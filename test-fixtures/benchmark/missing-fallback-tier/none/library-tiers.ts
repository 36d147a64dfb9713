import { generateText } from "ai";
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import { createAgent, modelFallbackMiddleware } from "langchain";

const chain = new ChatAnthropic({ model: "claude-opus-4-8" }).withFallbacks([new ChatOpenAI({ model: "gpt-5.6-terra" })]);

export async function viaChain(text: string): Promise<unknown> {
  // expect-none: missing-fallback-tier
  return chain.invoke(text);
}

export async function viaGateway(prompt: string): Promise<unknown> {
  // expect-none: missing-fallback-tier
  return generateText({ model: "anthropic/claude-opus-4.8", prompt, providerOptions: { gateway: { models: ["openai/gpt-5.6-terra"] } } });
}

const agent = createAgent({ model: "anthropic:claude-opus-4-8", tools: [], middleware: [modelFallbackMiddleware("openai:gpt-5.6-terra")] });

export async function viaAgent(content: string): Promise<unknown> {
  // expect-none: missing-fallback-tier
  return agent.invoke({ messages: [{ role: "user", content }] });
}

const plain = createAgent({ model: "anthropic:claude-opus-4-8", tools: [], middleware: [] });

export async function viaPlainAgent(content: string): Promise<unknown> {
  // expect: missing-fallback-tier/none warning
  return plain.invoke({ messages: [{ role: "user", content }] });
}
