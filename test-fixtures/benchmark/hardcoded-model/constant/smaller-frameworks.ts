// Frameworks with agents, services and layers of their own: where each takes its model, and what is asked of it.
import { ai, agent, ax, AxAIAnthropic, AxBalancer } from "@ax-llm/ax";
import { Agent, BedrockModel } from "@strands-agents/sdk";
import { OpenAIModel } from "@strands-agents/sdk/models/openai";
import { Agent as ConvexAgent } from "@convex-dev/agent";
import { OpenAiLanguageModel } from "@effect/ai-openai";
import { LanguageModel } from "@effect/ai";
import { Effect } from "effect";
import { Langbase } from "langbase";
import { Letta } from "@letta-ai/letta-client";
import { Memory } from "mem0ai/oss";
import type { IAgentRuntime } from "@elizaos/core";
import { ModelType } from "@elizaos/core";
import { ClientRegistry } from "@boundaryml/baml";
import { OpenAIChatModel } from "beeai-framework/adapters/openai/backend/chat";
import { ReActAgent } from "beeai-framework/agents/react/agent";
import { generateText } from "@xsai/generate-text";
import { openai } from "@ai-sdk/openai";
import { components } from "./_generated/api";
import { Zai } from "@botpress/zai";
import { LanguageModel as NewerModel } from "effect/ai";

// expect: hardcoded-model/constant info
const llm = ai({ name: "openai", apiKey: process.env.OPENAI_API_KEY, config: { model: "gpt-5.4-mini" } });
const summarize = ax("text:string -> summary:string");
export const summary = (text: string) => summarize.forward(llm, { text });

// expect: hardcoded-model/constant info
const careful = new AxAIAnthropic({ apiKey: process.env.ANTHROPIC_API_KEY, config: { model: "claude-haiku-4-5" } });
const researcher = agent("question:string -> answer:string", { contextFields: [] });
export const research = (question: string) => researcher.forward(new AxBalancer([careful]), { question });

// expect: hardcoded-model/constant info
const porter = new Agent({ model: new BedrockModel({ modelId: "us.anthropic.claude-haiku-4-5-20251001-v1:0" }) });
export const carry = (text: string) => porter.invoke(text);
// expect: hardcoded-model/constant info
const clerk = new Agent({ model: new OpenAIModel({ modelId: "gpt-5.4-mini" }), systemPrompt: "File it." });
export const file = (text: string) => clerk.stream(text);
// expect: hardcoded-model/constant info "global.anthropic.claude-sonnet-4-6"
export const unnamed = (text: string) => new Agent({ systemPrompt: "Answer." }).invoke(text);

const support = new ConvexAgent(components.agent, {
  name: "Support",
  // expect: hardcoded-model/constant info
  languageModel: openai.chat("gpt-5.4-mini"),
});
export const reply = (ctx: never, threadId: string, prompt: string) => support.generateText(ctx, { threadId }, { prompt });

const asked = LanguageModel.generateText({ prompt: "Say hello." });
// expect: hardcoded-model/constant info
export const greeting = Effect.provide(asked, OpenAiLanguageModel.model("gpt-5.4-mini"));

const langbase = new Langbase({ apiKey: process.env.LANGBASE_API_KEY ?? "" });
// expect: hardcoded-model/constant info
export const run = (input: string) => langbase.agent.run({ model: "openai:gpt-5.4-mini", apiKey: "", input });
// expect-none: hardcoded-model the pipe has it
export const piped = (text: string) => langbase.pipes.run({ name: "summary", messages: [{ role: "user", content: text }] });

const letta = new Letta({});
// expect: hardcoded-model/constant info
export const made = () => letta.agents.create({ model: "openai/gpt-5.4-mini", memory_blocks: [] });

// expect: hardcoded-model/constant info
const memory = new Memory({ llm: { provider: "openai", config: { model: "gpt-5.4-mini" } } });
export const keep = (text: string, userId: string) => memory.add(text, { userId });

// expect-none: hardcoded-model the runtime's plugins have it
export const action = (runtime: IAgentRuntime, prompt: string) => runtime.useModel(ModelType.TEXT_LARGE, { prompt });

export function registry() {
  const clients = new ClientRegistry();
  // expect: hardcoded-model/constant info
  clients.addLlmClient("fast", "openai", { model: "gpt-5.4-mini" });
  clients.setPrimary("fast");
  return clients;
}

// expect: hardcoded-model/constant info
const bee = new ReActAgent({ llm: new OpenAIChatModel("gpt-5.4-mini"), memory: undefined, tools: [] });
export const buzz = (prompt: string) => bee.run({ prompt });

// expect: hardcoded-model/constant info
export const small = (text: string) => generateText({ baseURL: "https://api.openai.com/v1/", model: "gpt-5.4-mini", messages: [{ role: "user", content: text }] });

// expect: hardcoded-model/constant info
const zai = new Zai({ client: undefined, modelId: "openai:gpt-5.4-mini" });
export const checked = (text: string) => zai.check(text, "is polite");
// expect: hardcoded-model/constant info
export const careless = (text: string) => zai.with({ modelId: "openai:gpt-5.4-nano" }).summarize(text);

// expect-none: hardcoded-model the layer has it
export const later = (prompt: string) => NewerModel.streamText({ prompt });
