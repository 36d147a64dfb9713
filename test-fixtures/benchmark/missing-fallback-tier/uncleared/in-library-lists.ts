import { generateText } from "ai";
import { ChatAnthropic } from "@langchain/anthropic";
import { createAgent, modelFallbackMiddleware } from "langchain";

const model = new ChatAnthropic({ model: "claude-opus-4-8" });
// expect: missing-fallback-tier/uncleared error model=claude-fable-5
const chain = model.withFallbacks([new ChatAnthropic({ model: "claude-fable-5" })]);

export const viaChain = (text: string): Promise<unknown> => chain.invoke(text);

export const viaGateway = (prompt: string): Promise<unknown> =>
  // expect: missing-fallback-tier/uncleared error model=anthropic/claude-fable-5
  generateText({ model: "anthropic/claude-opus-4.8", prompt, providerOptions: { gateway: { models: ["anthropic/claude-fable-5"] } } });

// expect: missing-fallback-tier/uncleared error model=anthropic:claude-fable-5
const agent = createAgent({ model: "anthropic:claude-opus-4-8", tools: [], middleware: [modelFallbackMiddleware("anthropic:claude-fable-5")] });

export const viaAgent = (content: string): Promise<unknown> => agent.invoke({ messages: [{ role: "user", content }] });
