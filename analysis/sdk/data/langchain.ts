/** The packages of LangChain and LlamaIndex, by the files that describe them, in alphabetical order. */
import deepagents from "./deepagents.json" with { type: "json" };
import langchain from "./langchain.json" with { type: "json" };
import langchainAnthropic from "./langchain-anthropic.json" with { type: "json" };
import langchainAws from "./langchain-aws.json" with { type: "json" };
import langchainAzureOpenai from "./langchain-azure-openai.json" with { type: "json" };
import langchainBaiduQianfan from "./langchain-baidu-qianfan.json" with { type: "json" };
import langchainCerebras from "./langchain-cerebras.json" with { type: "json" };
import langchainCloudflare from "./langchain-cloudflare.json" with { type: "json" };
import langchainCohere from "./langchain-cohere.json" with { type: "json" };
import langchainCommunity from "./langchain-community.json" with { type: "json" };
import langchainCommunityLocal from "./langchain-community-local.json" with { type: "json" };
import langchainCore from "./langchain-core.json" with { type: "json" };
import langchainDeepseek from "./langchain-deepseek.json" with { type: "json" };
import langchainGoogle from "./langchain-google.json" with { type: "json" };
import langchainGoogleGauth from "./langchain-google-gauth.json" with { type: "json" };
import langchainGoogleGenai from "./langchain-google-genai.json" with { type: "json" };
import langchainGoogleVertexai from "./langchain-google-vertexai.json" with { type: "json" };
import langchainGroq from "./langchain-groq.json" with { type: "json" };
import langchainMcpAdapters from "./langchain-mcp-adapters.json" with { type: "json" };
import langchainMistralai from "./langchain-mistralai.json" with { type: "json" };
import langchainMixedbreadAi from "./langchain-mixedbread-ai.json" with { type: "json" };
import langchainNomic from "./langchain-nomic.json" with { type: "json" };
import langchainOllama from "./langchain-ollama.json" with { type: "json" };
import langchainOpenai from "./langchain-openai.json" with { type: "json" };
import langchainOpenrouter from "./langchain-openrouter.json" with { type: "json" };
import langchainPinecone from "./langchain-pinecone.json" with { type: "json" };
import langchainXai from "./langchain-xai.json" with { type: "json" };
import langchainYandex from "./langchain-yandex.json" with { type: "json" };
import langgraph from "./langgraph.json" with { type: "json" };
import langgraphCheckpoint from "./langgraph-checkpoint.json" with { type: "json" };
import langgraphCheckpointPostgres from "./langgraph-checkpoint-postgres.json" with { type: "json" };
import langgraphCheckpointSqlite from "./langgraph-checkpoint-sqlite.json" with { type: "json" };
import langgraphSupervisor from "./langgraph-supervisor.json" with { type: "json" };
import langgraphSwarm from "./langgraph-swarm.json" with { type: "json" };
import llamaindex from "./llamaindex.json" with { type: "json" };
import llamaindexAnthropic from "./llamaindex-anthropic.json" with { type: "json" };
import llamaindexAws from "./llamaindex-aws.json" with { type: "json" };
import llamaindexAzure from "./llamaindex-azure.json" with { type: "json" };
import llamaindexDeepinfra from "./llamaindex-deepinfra.json" with { type: "json" };
import llamaindexDeepseek from "./llamaindex-deepseek.json" with { type: "json" };
import llamaindexFireworks from "./llamaindex-fireworks.json" with { type: "json" };
import llamaindexGoogle from "./llamaindex-google.json" with { type: "json" };
import llamaindexGroq from "./llamaindex-groq.json" with { type: "json" };
import llamaindexHuggingface from "./llamaindex-huggingface.json" with { type: "json" };
import llamaindexJinaai from "./llamaindex-jinaai.json" with { type: "json" };
import llamaindexMistral from "./llamaindex-mistral.json" with { type: "json" };
import llamaindexOllama from "./llamaindex-ollama.json" with { type: "json" };
import llamaindexOpenai from "./llamaindex-openai.json" with { type: "json" };
import llamaindexPerplexity from "./llamaindex-perplexity.json" with { type: "json" };
import llamaindexPortkeyAi from "./llamaindex-portkey-ai.json" with { type: "json" };
import llamaindexReplicate from "./llamaindex-replicate.json" with { type: "json" };
import llamaindexTogether from "./llamaindex-together.json" with { type: "json" };
import llamaindexVercel from "./llamaindex-vercel.json" with { type: "json" };
import llamaindexVllm from "./llamaindex-vllm.json" with { type: "json" };
import llamaindexVoyageAi from "./llamaindex-voyage-ai.json" with { type: "json" };
import llamaindexWorkflow from "./llamaindex-workflow.json" with { type: "json" };
import llamaindexXai from "./llamaindex-xai.json" with { type: "json" };

export const langchainFiles: Readonly<Record<string, unknown>> = {
  "deepagents.json": deepagents,
  "langchain.json": langchain,
  "langchain-anthropic.json": langchainAnthropic,
  "langchain-aws.json": langchainAws,
  "langchain-azure-openai.json": langchainAzureOpenai,
  "langchain-baidu-qianfan.json": langchainBaiduQianfan,
  "langchain-cerebras.json": langchainCerebras,
  "langchain-cloudflare.json": langchainCloudflare,
  "langchain-cohere.json": langchainCohere,
  "langchain-community.json": langchainCommunity,
  "langchain-community-local.json": langchainCommunityLocal,
  "langchain-core.json": langchainCore,
  "langchain-deepseek.json": langchainDeepseek,
  "langchain-google.json": langchainGoogle,
  "langchain-google-gauth.json": langchainGoogleGauth,
  "langchain-google-genai.json": langchainGoogleGenai,
  "langchain-google-vertexai.json": langchainGoogleVertexai,
  "langchain-groq.json": langchainGroq,
  "langchain-mcp-adapters.json": langchainMcpAdapters,
  "langchain-mistralai.json": langchainMistralai,
  "langchain-mixedbread-ai.json": langchainMixedbreadAi,
  "langchain-nomic.json": langchainNomic,
  "langchain-ollama.json": langchainOllama,
  "langchain-openai.json": langchainOpenai,
  "langchain-openrouter.json": langchainOpenrouter,
  "langchain-pinecone.json": langchainPinecone,
  "langchain-xai.json": langchainXai,
  "langchain-yandex.json": langchainYandex,
  "langgraph.json": langgraph,
  "langgraph-checkpoint.json": langgraphCheckpoint,
  "langgraph-checkpoint-postgres.json": langgraphCheckpointPostgres,
  "langgraph-checkpoint-sqlite.json": langgraphCheckpointSqlite,
  "langgraph-supervisor.json": langgraphSupervisor,
  "langgraph-swarm.json": langgraphSwarm,
  "llamaindex.json": llamaindex,
  "llamaindex-anthropic.json": llamaindexAnthropic,
  "llamaindex-aws.json": llamaindexAws,
  "llamaindex-azure.json": llamaindexAzure,
  "llamaindex-deepinfra.json": llamaindexDeepinfra,
  "llamaindex-deepseek.json": llamaindexDeepseek,
  "llamaindex-fireworks.json": llamaindexFireworks,
  "llamaindex-google.json": llamaindexGoogle,
  "llamaindex-groq.json": llamaindexGroq,
  "llamaindex-huggingface.json": llamaindexHuggingface,
  "llamaindex-jinaai.json": llamaindexJinaai,
  "llamaindex-mistral.json": llamaindexMistral,
  "llamaindex-ollama.json": llamaindexOllama,
  "llamaindex-openai.json": llamaindexOpenai,
  "llamaindex-perplexity.json": llamaindexPerplexity,
  "llamaindex-portkey-ai.json": llamaindexPortkeyAi,
  "llamaindex-replicate.json": llamaindexReplicate,
  "llamaindex-together.json": llamaindexTogether,
  "llamaindex-vercel.json": llamaindexVercel,
  "llamaindex-vllm.json": llamaindexVllm,
  "llamaindex-voyage-ai.json": llamaindexVoyageAi,
  "llamaindex-workflow.json": llamaindexWorkflow,
  "llamaindex-xai.json": llamaindexXai,
};
