/** The packages of LangChain and LlamaIndex, by the files that describe them, in alphabetical order. */
import deepagents from "./deepagents.json" with { type: "json" };
import langchain from "./langchain.json" with { type: "json" };
import langchainAnthropic from "./langchain-anthropic.json" with { type: "json" };
import langchainAws from "./langchain-aws.json" with { type: "json" };
import langchainCerebras from "./langchain-cerebras.json" with { type: "json" };
import langchainCohere from "./langchain-cohere.json" with { type: "json" };
import langchainCommunity from "./langchain-community.json" with { type: "json" };
import langchainCommunityLocal from "./langchain-community-local.json" with { type: "json" };
import langchainCore from "./langchain-core.json" with { type: "json" };
import langchainDeepseek from "./langchain-deepseek.json" with { type: "json" };
import langchainGoogle from "./langchain-google.json" with { type: "json" };
import langchainGoogleGenai from "./langchain-google-genai.json" with { type: "json" };
import langchainGoogleVertexai from "./langchain-google-vertexai.json" with { type: "json" };
import langchainGroq from "./langchain-groq.json" with { type: "json" };
import langchainMcpAdapters from "./langchain-mcp-adapters.json" with { type: "json" };
import langchainMistralai from "./langchain-mistralai.json" with { type: "json" };
import langchainOllama from "./langchain-ollama.json" with { type: "json" };
import langchainOpenai from "./langchain-openai.json" with { type: "json" };
import langchainOpenrouter from "./langchain-openrouter.json" with { type: "json" };
import langchainXai from "./langchain-xai.json" with { type: "json" };
import langgraph from "./langgraph.json" with { type: "json" };
import langgraphCheckpoint from "./langgraph-checkpoint.json" with { type: "json" };
import langgraphCheckpointPostgres from "./langgraph-checkpoint-postgres.json" with { type: "json" };
import langgraphCheckpointSqlite from "./langgraph-checkpoint-sqlite.json" with { type: "json" };
import langgraphSupervisor from "./langgraph-supervisor.json" with { type: "json" };
import langgraphSwarm from "./langgraph-swarm.json" with { type: "json" };
import llamaindex from "./llamaindex.json" with { type: "json" };
import llamaindexAnthropic from "./llamaindex-anthropic.json" with { type: "json" };
import llamaindexGoogle from "./llamaindex-google.json" with { type: "json" };
import llamaindexOpenai from "./llamaindex-openai.json" with { type: "json" };
import llamaindexWorkflow from "./llamaindex-workflow.json" with { type: "json" };

export const langchainFiles: Readonly<Record<string, unknown>> = {
  "deepagents.json": deepagents,
  "langchain.json": langchain,
  "langchain-anthropic.json": langchainAnthropic,
  "langchain-aws.json": langchainAws,
  "langchain-cerebras.json": langchainCerebras,
  "langchain-cohere.json": langchainCohere,
  "langchain-community.json": langchainCommunity,
  "langchain-community-local.json": langchainCommunityLocal,
  "langchain-core.json": langchainCore,
  "langchain-deepseek.json": langchainDeepseek,
  "langchain-google.json": langchainGoogle,
  "langchain-google-genai.json": langchainGoogleGenai,
  "langchain-google-vertexai.json": langchainGoogleVertexai,
  "langchain-groq.json": langchainGroq,
  "langchain-mcp-adapters.json": langchainMcpAdapters,
  "langchain-mistralai.json": langchainMistralai,
  "langchain-ollama.json": langchainOllama,
  "langchain-openai.json": langchainOpenai,
  "langchain-openrouter.json": langchainOpenrouter,
  "langchain-xai.json": langchainXai,
  "langgraph.json": langgraph,
  "langgraph-checkpoint.json": langgraphCheckpoint,
  "langgraph-checkpoint-postgres.json": langgraphCheckpointPostgres,
  "langgraph-checkpoint-sqlite.json": langgraphCheckpointSqlite,
  "langgraph-supervisor.json": langgraphSupervisor,
  "langgraph-swarm.json": langgraphSwarm,
  "llamaindex.json": llamaindex,
  "llamaindex-anthropic.json": llamaindexAnthropic,
  "llamaindex-google.json": llamaindexGoogle,
  "llamaindex-openai.json": llamaindexOpenai,
  "llamaindex-workflow.json": llamaindexWorkflow,
};
