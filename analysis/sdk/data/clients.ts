/** The clients of services that serve models, and models that run where the code runs, by the files that describe them, in alphabetical order. */
import ai from "./ai.json" with { type: "json" };
import aiFallback from "./ai-fallback.json" with { type: "json" };
import aiGatewayProvider from "./ai-gateway-provider.json" with { type: "json" };
import aiGatewayProviderProviders from "./ai-gateway-provider-providers.json" with { type: "json" };
import aiRetry from "./ai-retry.json" with { type: "json" };
import aiRetryEmbeddingModel from "./ai-retry-embedding-model.json" with { type: "json" };
import aiRetryImageModel from "./ai-retry-image-model.json" with { type: "json" };
import aiRetryLanguageModel from "./ai-retry-language-model.json" with { type: "json" };
import aiSdkOllama from "./ai-sdk-ollama.json" with { type: "json" };
import aiSdkProviderClaudeCode from "./ai-sdk-provider-claude-code.json" with { type: "json" };
import aiSdkProviderCodexCli from "./ai-sdk-provider-codex-cli.json" with { type: "json" };
import aiSdkProviderGeminiCli from "./ai-sdk-provider-gemini-cli.json" with { type: "json" };
import aiSdkProviderOpencodeSdk from "./ai-sdk-provider-opencode-sdk.json" with { type: "json" };
import aihubmixAiSdkProvider from "./aihubmix-ai-sdk-provider.json" with { type: "json" };
import anthropicBedrockSdk from "./anthropic-bedrock-sdk.json" with { type: "json" };
import anthropicFoundrySdk from "./anthropic-foundry-sdk.json" with { type: "json" };
import anthropicSdk from "./anthropic-sdk.json" with { type: "json" };
import anthropicSdkResources from "./anthropic-sdk-resources.json" with { type: "json" };
import anthropicVertexSdk from "./anthropic-vertex-sdk.json" with { type: "json" };
import assemblyai from "./assemblyai.json" with { type: "json" };
import awsClientBedrockAgentRuntime from "./aws-client-bedrock-agent-runtime.json" with { type: "json" };
import awsClientBedrockAgentcore from "./aws-client-bedrock-agentcore.json" with { type: "json" };
import awsClientBedrockRuntime from "./aws-client-bedrock-runtime.json" with { type: "json" };
import azureAiProjects from "./azure-ai-projects.json" with { type: "json" };
import azureContentSafety from "./azure-content-safety.json" with { type: "json" };
import azureOpenai from "./azure-openai.json" with { type: "json" };
import azureOpenaiAssistants from "./azure-openai-assistants.json" with { type: "json" };
import azureRestAiInference from "./azure-rest-ai-inference.json" with { type: "json" };
import baiducloudQianfan from "./baiducloud-qianfan.json" with { type: "json" };
import botpressCognitive from "./botpress-cognitive.json" with { type: "json" };
import botpressZai from "./botpress-zai.json" with { type: "json" };
import cartesiaJs from "./cartesia-js.json" with { type: "json" };
import cerebrasSdk from "./cerebras-sdk.json" with { type: "json" };
import chatgpt from "./chatgpt.json" with { type: "json" };
import chromaCoreOpenai from "./chroma-core-openai.json" with { type: "json" };
import chromadb from "./chromadb.json" with { type: "json" };
import cloudflareAi from "./cloudflare-ai.json" with { type: "json" };
import cloudflareWorkers from "./cloudflare-workers.json" with { type: "json" };
import cohereAi from "./cohere-ai.json" with { type: "json" };
import cozeApi from "./coze-api.json" with { type: "json" };
import databricksAiSdkProvider from "./databricks-ai-sdk-provider.json" with { type: "json" };
import deepgramSdk from "./deepgram-sdk.json" with { type: "json" };
import difyAiProvider from "./dify-ai-provider.json" with { type: "json" };
import elevenlabs from "./elevenlabs.json" with { type: "json" };
import falClient from "./fal-client.json" with { type: "json" };
import fastembed from "./fastembed.json" with { type: "json" };
import firebaseAi from "./firebase-ai.json" with { type: "json" };
import googleAiGenerativelanguage from "./google-ai-generativelanguage.json" with { type: "json" };
import googleCloudAiplatform from "./google-cloud-aiplatform.json" with { type: "json" };
import googleCloudVertexai from "./google-cloud-vertexai.json" with { type: "json" };
import googleGenai from "./google-genai.json" with { type: "json" };
import googleGenerativeAi from "./google-generative-ai.json" with { type: "json" };
import grafanaLlm from "./grafana-llm.json" with { type: "json" };
import groqSdk from "./groq-sdk.json" with { type: "json" };
import huggingfaceInference from "./huggingface-inference.json" with { type: "json" };
import huggingfaceTransformers from "./huggingface-transformers.json" with { type: "json" };
import kokoroJs from "./kokoro-js.json" with { type: "json" };
import lancedb from "./lancedb.json" with { type: "json" };
import llmPolyglot from "./llm-polyglot.json" with { type: "json" };
import lmstudioSdk from "./lmstudio-sdk.json" with { type: "json" };
import lumaai from "./lumaai.json" with { type: "json" };
import mem0VercelAiProvider from "./mem0-vercel-ai-provider.json" with { type: "json" };
import mistralai from "./mistralai.json" with { type: "json" };
import mistralaiGcp from "./mistralai-gcp.json" with { type: "json" };
import mixedbreadSdk from "./mixedbread-sdk.json" with { type: "json" };
import modelcontextprotocolSdk from "./modelcontextprotocol-sdk.json" with { type: "json" };
import nodeLlamaCpp from "./node-llama-cpp.json" with { type: "json" };
import nomicAtlas from "./nomic-atlas.json" with { type: "json" };
import ociGenerativeaiinference from "./oci-generativeaiinference.json" with { type: "json" };
import ollama from "./ollama.json" with { type: "json" };
import ollamaAiProvider from "./ollama-ai-provider.json" with { type: "json" };
import openai from "./openai.json" with { type: "json" };
import openaiEdge from "./openai-edge.json" with { type: "json" };
import openaiRealtime from "./openai-realtime.json" with { type: "json" };
import openaiRealtimeApi from "./openai-realtime-api.json" with { type: "json" };
import openaiResources from "./openai-resources.json" with { type: "json" };
import openrouterAiSdkProvider from "./openrouter-ai-sdk-provider.json" with { type: "json" };
import openrouterSdk from "./openrouter-sdk.json" with { type: "json" };
import orqAiNode from "./orq-ai-node.json" with { type: "json" };
import perplexitySdk from "./perplexity-sdk.json" with { type: "json" };
import pinecone from "./pinecone.json" with { type: "json" };
import portkeyAi from "./portkey-ai.json" with { type: "json" };
import portkeyVercelProvider from "./portkey-vercel-provider.json" with { type: "json" };
import posthogAi from "./posthog-ai.json" with { type: "json" };
import posthogAiAnthropic from "./posthog-ai-anthropic.json" with { type: "json" };
import posthogAiClaudeAgentSdk from "./posthog-ai-claude-agent-sdk.json" with { type: "json" };
import posthogAiGemini from "./posthog-ai-gemini.json" with { type: "json" };
import posthogAiOpenai from "./posthog-ai-openai.json" with { type: "json" };
import promptlayer from "./promptlayer.json" with { type: "json" };
import qwenAiProvider from "./qwen-ai-provider.json" with { type: "json" };
import replicate from "./replicate.json" with { type: "json" };
import requestyAiSdk from "./requesty-ai-sdk.json" with { type: "json" };
import runware from "./runware.json" with { type: "json" };
import runwaymlSdk from "./runwayml-sdk.json" with { type: "json" };
import sapAiProvider from "./sap-ai-provider.json" with { type: "json" };
import sapAiSdkFoundationModels from "./sap-ai-sdk-foundation-models.json" with { type: "json" };
import sapAiSdkLangchain from "./sap-ai-sdk-langchain.json" with { type: "json" };
import sapAiSdkOrchestration from "./sap-ai-sdk-orchestration.json" with { type: "json" };
import tanstackAi from "./tanstack-ai.json" with { type: "json" };
import tanstackAiAnthropic from "./tanstack-ai-anthropic.json" with { type: "json" };
import tanstackAiCloudflare from "./tanstack-ai-cloudflare.json" with { type: "json" };
import tanstackAiGemini from "./tanstack-ai-gemini.json" with { type: "json" };
import tanstackAiGeminiExperimental from "./tanstack-ai-gemini-experimental.json" with { type: "json" };
import tanstackAiGrok from "./tanstack-ai-grok.json" with { type: "json" };
import tanstackAiOllama from "./tanstack-ai-ollama.json" with { type: "json" };
import tanstackAiOpenai from "./tanstack-ai-openai.json" with { type: "json" };
import tanstackAiOpenrouter from "./tanstack-ai-openrouter.json" with { type: "json" };
import togetherAi from "./together-ai.json" with { type: "json" };
import tokenJs from "./token-js.json" with { type: "json" };
import vellumAi from "./vellum-ai.json" with { type: "json" };
import voyageAiProvider from "./voyage-ai-provider.json" with { type: "json" };
import voyageai from "./voyageai.json" with { type: "json" };
import vscodeLm from "./vscode-lm.json" with { type: "json" };
import watsonxAi from "./watsonx-ai.json" with { type: "json" };
import webLlm from "./web-llm.json" with { type: "json" };
import workersAiProvider from "./workers-ai-provider.json" with { type: "json" };
import writerSdk from "./writer-sdk.json" with { type: "json" };
import xenovaTransformers from "./xenova-transformers.json" with { type: "json" };
import xsai from "./xsai.json" with { type: "json" };
import zhipuAiProvider from "./zhipu-ai-provider.json" with { type: "json" };

export const clientFiles: Readonly<Record<string, unknown>> = {
  "ai.json": ai,
  "ai-fallback.json": aiFallback,
  "ai-gateway-provider.json": aiGatewayProvider,
  "ai-gateway-provider-providers.json": aiGatewayProviderProviders,
  "ai-retry.json": aiRetry,
  "ai-retry-embedding-model.json": aiRetryEmbeddingModel,
  "ai-retry-image-model.json": aiRetryImageModel,
  "ai-retry-language-model.json": aiRetryLanguageModel,
  "ai-sdk-ollama.json": aiSdkOllama,
  "ai-sdk-provider-claude-code.json": aiSdkProviderClaudeCode,
  "ai-sdk-provider-codex-cli.json": aiSdkProviderCodexCli,
  "ai-sdk-provider-gemini-cli.json": aiSdkProviderGeminiCli,
  "ai-sdk-provider-opencode-sdk.json": aiSdkProviderOpencodeSdk,
  "aihubmix-ai-sdk-provider.json": aihubmixAiSdkProvider,
  "anthropic-bedrock-sdk.json": anthropicBedrockSdk,
  "anthropic-foundry-sdk.json": anthropicFoundrySdk,
  "anthropic-sdk.json": anthropicSdk,
  "anthropic-sdk-resources.json": anthropicSdkResources,
  "anthropic-vertex-sdk.json": anthropicVertexSdk,
  "assemblyai.json": assemblyai,
  "aws-client-bedrock-agent-runtime.json": awsClientBedrockAgentRuntime,
  "aws-client-bedrock-agentcore.json": awsClientBedrockAgentcore,
  "aws-client-bedrock-runtime.json": awsClientBedrockRuntime,
  "azure-ai-projects.json": azureAiProjects,
  "azure-content-safety.json": azureContentSafety,
  "azure-openai.json": azureOpenai,
  "azure-openai-assistants.json": azureOpenaiAssistants,
  "azure-rest-ai-inference.json": azureRestAiInference,
  "baiducloud-qianfan.json": baiducloudQianfan,
  "botpress-cognitive.json": botpressCognitive,
  "botpress-zai.json": botpressZai,
  "cartesia-js.json": cartesiaJs,
  "cerebras-sdk.json": cerebrasSdk,
  "chatgpt.json": chatgpt,
  "chroma-core-openai.json": chromaCoreOpenai,
  "chromadb.json": chromadb,
  "cloudflare-ai.json": cloudflareAi,
  "cloudflare-workers.json": cloudflareWorkers,
  "cohere-ai.json": cohereAi,
  "coze-api.json": cozeApi,
  "databricks-ai-sdk-provider.json": databricksAiSdkProvider,
  "deepgram-sdk.json": deepgramSdk,
  "dify-ai-provider.json": difyAiProvider,
  "elevenlabs.json": elevenlabs,
  "fal-client.json": falClient,
  "fastembed.json": fastembed,
  "firebase-ai.json": firebaseAi,
  "google-ai-generativelanguage.json": googleAiGenerativelanguage,
  "google-cloud-aiplatform.json": googleCloudAiplatform,
  "google-cloud-vertexai.json": googleCloudVertexai,
  "google-genai.json": googleGenai,
  "google-generative-ai.json": googleGenerativeAi,
  "grafana-llm.json": grafanaLlm,
  "groq-sdk.json": groqSdk,
  "huggingface-inference.json": huggingfaceInference,
  "huggingface-transformers.json": huggingfaceTransformers,
  "kokoro-js.json": kokoroJs,
  "lancedb.json": lancedb,
  "llm-polyglot.json": llmPolyglot,
  "lmstudio-sdk.json": lmstudioSdk,
  "lumaai.json": lumaai,
  "mem0-vercel-ai-provider.json": mem0VercelAiProvider,
  "mistralai.json": mistralai,
  "mistralai-gcp.json": mistralaiGcp,
  "mixedbread-sdk.json": mixedbreadSdk,
  "modelcontextprotocol-sdk.json": modelcontextprotocolSdk,
  "node-llama-cpp.json": nodeLlamaCpp,
  "nomic-atlas.json": nomicAtlas,
  "oci-generativeaiinference.json": ociGenerativeaiinference,
  "ollama.json": ollama,
  "ollama-ai-provider.json": ollamaAiProvider,
  "openai.json": openai,
  "openai-edge.json": openaiEdge,
  "openai-realtime.json": openaiRealtime,
  "openai-realtime-api.json": openaiRealtimeApi,
  "openai-resources.json": openaiResources,
  "openrouter-ai-sdk-provider.json": openrouterAiSdkProvider,
  "openrouter-sdk.json": openrouterSdk,
  "orq-ai-node.json": orqAiNode,
  "perplexity-sdk.json": perplexitySdk,
  "pinecone.json": pinecone,
  "portkey-ai.json": portkeyAi,
  "portkey-vercel-provider.json": portkeyVercelProvider,
  "posthog-ai.json": posthogAi,
  "posthog-ai-anthropic.json": posthogAiAnthropic,
  "posthog-ai-claude-agent-sdk.json": posthogAiClaudeAgentSdk,
  "posthog-ai-gemini.json": posthogAiGemini,
  "posthog-ai-openai.json": posthogAiOpenai,
  "promptlayer.json": promptlayer,
  "qwen-ai-provider.json": qwenAiProvider,
  "replicate.json": replicate,
  "requesty-ai-sdk.json": requestyAiSdk,
  "runware.json": runware,
  "runwayml-sdk.json": runwaymlSdk,
  "sap-ai-provider.json": sapAiProvider,
  "sap-ai-sdk-foundation-models.json": sapAiSdkFoundationModels,
  "sap-ai-sdk-langchain.json": sapAiSdkLangchain,
  "sap-ai-sdk-orchestration.json": sapAiSdkOrchestration,
  "tanstack-ai.json": tanstackAi,
  "tanstack-ai-anthropic.json": tanstackAiAnthropic,
  "tanstack-ai-cloudflare.json": tanstackAiCloudflare,
  "tanstack-ai-gemini.json": tanstackAiGemini,
  "tanstack-ai-gemini-experimental.json": tanstackAiGeminiExperimental,
  "tanstack-ai-grok.json": tanstackAiGrok,
  "tanstack-ai-ollama.json": tanstackAiOllama,
  "tanstack-ai-openai.json": tanstackAiOpenai,
  "tanstack-ai-openrouter.json": tanstackAiOpenrouter,
  "together-ai.json": togetherAi,
  "token-js.json": tokenJs,
  "vellum-ai.json": vellumAi,
  "voyage-ai-provider.json": voyageAiProvider,
  "voyageai.json": voyageai,
  "vscode-lm.json": vscodeLm,
  "watsonx-ai.json": watsonxAi,
  "web-llm.json": webLlm,
  "workers-ai-provider.json": workersAiProvider,
  "writer-sdk.json": writerSdk,
  "xenova-transformers.json": xenovaTransformers,
  "xsai.json": xsai,
  "zhipu-ai-provider.json": zhipuAiProvider,
};
