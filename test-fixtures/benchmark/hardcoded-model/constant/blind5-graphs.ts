// fixture: path=src/graph/agent.ts
import { END, MessagesAnnotation, START, StateGraph } from "@langchain/langgraph";
import { createReactAgent } from "@langchain/langgraph/prebuilt";
import type { RunnableConfig } from "@langchain/core/runnables";
import { createAgent } from "langchain";
import { initChatModel } from "langchain/chat_models/universal";
import { AzureChatOpenAI, ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatVertexAI } from "@langchain/google-vertexai";

async function respond(state: typeof MessagesAnnotation.State, config: RunnableConfig) {
  // expect: hardcoded-model/constant default
  const modelName = config.configurable?.model ?? "claude-sonnet-5";
  const model = new ChatAnthropic({ model: modelName, temperature: 0 });
  return { messages: [await model.invoke(state.messages)] };
}

const graph = new StateGraph(MessagesAnnotation).addNode("respond", respond).addEdge(START, "respond").addEdge("respond", END).compile();

export async function handle(messages: never[]) {
  // known-miss: hardcoded-model/revocable what a graph is configured with
  return graph.invoke({ messages }, { configurable: { model: "claude-opus-4-8", thread_id: "t-1" } });
}

export const reviewer = createReactAgent({
  // expect: hardcoded-model/constant
  llm: new ChatOpenAI({ modelName: "gpt-5.4-mini" }),
  tools: [],
});

// expect: hardcoded-model/constant
export const scribe = createAgent({ model: "openai:gpt-5.6-terra", tools: [] });

export async function translate(text: string) {
  // expect: hardcoded-model/constant
  const model = await initChatModel("gpt-5.6-luna", { modelProvider: "openai" });
  return model.invoke(text);
}

export async function byDefault(text: string) {
  // expect: hardcoded-model/constant
  const model = new ChatVertexAI({ model: "gemini-3.6-flash" });
  return model.withStructuredOutput({}).invoke(text);
}

export async function deployed(text: string) {
  // expect: hardcoded-model/constant
  const model = new AzureChatOpenAI({ azureOpenAIApiDeploymentName: "contracts-prod", azureOpenAIApiVersion: "2025-01-01" });
  return model.invoke(text);
}

export const vectors = () =>
  // expect: hardcoded-model/constant
  new OpenAIEmbeddings({ model: "text-embedding-3-large" }).embedQuery("lease");

export async function chosenByUser(config: { llm: string }, text: string) {
  // expect-none: hardcoded-model chosen by a setting
  return new ChatOpenAI({ model: config.llm, tags: ["gpt-4o"], metadata: { family: "gpt-5.4" } }).invoke(text);
}
