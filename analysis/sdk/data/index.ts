/** The descriptions that ship with gaplint, as read from JSON. A new file is added here, in alphabetical order. */
import ai from "./ai.json" with { type: "json" };
import aiSdkAmazonBedrock from "./ai-sdk-amazon-bedrock.json" with { type: "json" };
import aiSdkAmazonBedrockAnthropic from "./ai-sdk-amazon-bedrock-anthropic.json" with { type: "json" };
import aiSdkAnthropic from "./ai-sdk-anthropic.json" with { type: "json" };
import aiSdkAzure from "./ai-sdk-azure.json" with { type: "json" };
import aiSdkCerebras from "./ai-sdk-cerebras.json" with { type: "json" };
import aiSdkCohere from "./ai-sdk-cohere.json" with { type: "json" };
import aiSdkDeepinfra from "./ai-sdk-deepinfra.json" with { type: "json" };
import aiSdkDeepseek from "./ai-sdk-deepseek.json" with { type: "json" };
import aiSdkElevenlabs from "./ai-sdk-elevenlabs.json" with { type: "json" };
import aiSdkFireworks from "./ai-sdk-fireworks.json" with { type: "json" };
import aiSdkGateway from "./ai-sdk-gateway.json" with { type: "json" };
import aiSdkGoogle from "./ai-sdk-google.json" with { type: "json" };
import aiSdkGoogleVertex from "./ai-sdk-google-vertex.json" with { type: "json" };
import aiSdkGoogleVertexAnthropic from "./ai-sdk-google-vertex-anthropic.json" with { type: "json" };
import aiSdkGroq from "./ai-sdk-groq.json" with { type: "json" };
import aiSdkHuggingface from "./ai-sdk-huggingface.json" with { type: "json" };
import aiSdkMcp from "./ai-sdk-mcp.json" with { type: "json" };
import aiSdkMistral from "./ai-sdk-mistral.json" with { type: "json" };
import aiSdkOpenai from "./ai-sdk-openai.json" with { type: "json" };
import aiSdkOpenaiCompatible from "./ai-sdk-openai-compatible.json" with { type: "json" };
import aiSdkPerplexity from "./ai-sdk-perplexity.json" with { type: "json" };
import aiSdkProvider from "./ai-sdk-provider.json" with { type: "json" };
import aiSdkReplicate from "./ai-sdk-replicate.json" with { type: "json" };
import aiSdkTogetherai from "./ai-sdk-togetherai.json" with { type: "json" };
import aiSdkVercel from "./ai-sdk-vercel.json" with { type: "json" };
import aiSdkXai from "./ai-sdk-xai.json" with { type: "json" };
import anthropicBedrockSdk from "./anthropic-bedrock-sdk.json" with { type: "json" };
import anthropicFoundrySdk from "./anthropic-foundry-sdk.json" with { type: "json" };
import anthropicSdk from "./anthropic-sdk.json" with { type: "json" };
import anthropicSdkResources from "./anthropic-sdk-resources.json" with { type: "json" };
import anthropicVertexSdk from "./anthropic-vertex-sdk.json" with { type: "json" };
import awsClientBedrockAgentRuntime from "./aws-client-bedrock-agent-runtime.json" with { type: "json" };
import awsClientBedrockRuntime from "./aws-client-bedrock-runtime.json" with { type: "json" };
import azureOpenai from "./azure-openai.json" with { type: "json" };
import azureRestAiInference from "./azure-rest-ai-inference.json" with { type: "json" };
import braintrust from "./braintrust.json" with { type: "json" };
import cerebrasSdk from "./cerebras-sdk.json" with { type: "json" };
import claudeAgentSdk from "./claude-agent-sdk.json" with { type: "json" };
import claudeCode from "./claude-code.json" with { type: "json" };
import cloudflareWorkers from "./cloudflare-workers.json" with { type: "json" };
import cohereAi from "./cohere-ai.json" with { type: "json" };
import elevenlabs from "./elevenlabs.json" with { type: "json" };
import falClient from "./fal-client.json" with { type: "json" };
import genkit from "./genkit.json" with { type: "json" };
import genkitAnthropic from "./genkit-anthropic.json" with { type: "json" };
import genkitGoogleGenai from "./genkit-google-genai.json" with { type: "json" };
import genkitGoogleai from "./genkit-googleai.json" with { type: "json" };
import genkitMiddleware from "./genkit-middleware.json" with { type: "json" };
import genkitOpenai from "./genkit-openai.json" with { type: "json" };
import genkitVertexai from "./genkit-vertexai.json" with { type: "json" };
import googleAdk from "./google-adk.json" with { type: "json" };
import googleCloudAiplatform from "./google-cloud-aiplatform.json" with { type: "json" };
import googleCloudVertexai from "./google-cloud-vertexai.json" with { type: "json" };
import googleGenai from "./google-genai.json" with { type: "json" };
import googleGenerativeAi from "./google-generative-ai.json" with { type: "json" };
import groqSdk from "./groq-sdk.json" with { type: "json" };
import heliconeHelpers from "./helicone-helpers.json" with { type: "json" };
import huggingfaceInference from "./huggingface-inference.json" with { type: "json" };
import instructor from "./instructor.json" with { type: "json" };
import langfuse from "./langfuse.json" with { type: "json" };
import langfuseOpenai from "./langfuse-openai.json" with { type: "json" };
import langsmith from "./langsmith.json" with { type: "json" };
import llamaindex from "./llamaindex.json" with { type: "json" };
import llamaindexAnthropic from "./llamaindex-anthropic.json" with { type: "json" };
import llamaindexGoogle from "./llamaindex-google.json" with { type: "json" };
import llamaindexOpenai from "./llamaindex-openai.json" with { type: "json" };
import llamaindexWorkflow from "./llamaindex-workflow.json" with { type: "json" };
import mastraCore from "./mastra-core.json" with { type: "json" };
import mistralai from "./mistralai.json" with { type: "json" };
import modelcontextprotocolSdk from "./modelcontextprotocol-sdk.json" with { type: "json" };
import ollama from "./ollama.json" with { type: "json" };
import ollamaAiProvider from "./ollama-ai-provider.json" with { type: "json" };
import openai from "./openai.json" with { type: "json" };
import openaiAgents from "./openai-agents.json" with { type: "json" };
import openaiAgentsExtensions from "./openai-agents-extensions.json" with { type: "json" };
import openaiRealtime from "./openai-realtime.json" with { type: "json" };
import openaiResources from "./openai-resources.json" with { type: "json" };
import openrouterAiSdkProvider from "./openrouter-ai-sdk-provider.json" with { type: "json" };
import openrouterSdk from "./openrouter-sdk.json" with { type: "json" };
import perplexitySdk from "./perplexity-sdk.json" with { type: "json" };
import portkeyAi from "./portkey-ai.json" with { type: "json" };
import posthogAi from "./posthog-ai.json" with { type: "json" };
import replicate from "./replicate.json" with { type: "json" };
import togetherAi from "./together-ai.json" with { type: "json" };
import voyageai from "./voyageai.json" with { type: "json" };
import vscodeLm from "./vscode-lm.json" with { type: "json" };
import workersAiProvider from "./workers-ai-provider.json" with { type: "json" };

export const builtInFiles: Readonly<Record<string, unknown>> = {
  "ai.json": ai,
  "ai-sdk-amazon-bedrock.json": aiSdkAmazonBedrock,
  "ai-sdk-amazon-bedrock-anthropic.json": aiSdkAmazonBedrockAnthropic,
  "ai-sdk-anthropic.json": aiSdkAnthropic,
  "ai-sdk-azure.json": aiSdkAzure,
  "ai-sdk-cerebras.json": aiSdkCerebras,
  "ai-sdk-cohere.json": aiSdkCohere,
  "ai-sdk-deepinfra.json": aiSdkDeepinfra,
  "ai-sdk-deepseek.json": aiSdkDeepseek,
  "ai-sdk-elevenlabs.json": aiSdkElevenlabs,
  "ai-sdk-fireworks.json": aiSdkFireworks,
  "ai-sdk-gateway.json": aiSdkGateway,
  "ai-sdk-google.json": aiSdkGoogle,
  "ai-sdk-google-vertex.json": aiSdkGoogleVertex,
  "ai-sdk-google-vertex-anthropic.json": aiSdkGoogleVertexAnthropic,
  "ai-sdk-groq.json": aiSdkGroq,
  "ai-sdk-huggingface.json": aiSdkHuggingface,
  "ai-sdk-mcp.json": aiSdkMcp,
  "ai-sdk-mistral.json": aiSdkMistral,
  "ai-sdk-openai.json": aiSdkOpenai,
  "ai-sdk-openai-compatible.json": aiSdkOpenaiCompatible,
  "ai-sdk-perplexity.json": aiSdkPerplexity,
  "ai-sdk-provider.json": aiSdkProvider,
  "ai-sdk-replicate.json": aiSdkReplicate,
  "ai-sdk-togetherai.json": aiSdkTogetherai,
  "ai-sdk-vercel.json": aiSdkVercel,
  "ai-sdk-xai.json": aiSdkXai,
  "anthropic-bedrock-sdk.json": anthropicBedrockSdk,
  "anthropic-foundry-sdk.json": anthropicFoundrySdk,
  "anthropic-sdk.json": anthropicSdk,
  "anthropic-sdk-resources.json": anthropicSdkResources,
  "anthropic-vertex-sdk.json": anthropicVertexSdk,
  "aws-client-bedrock-agent-runtime.json": awsClientBedrockAgentRuntime,
  "aws-client-bedrock-runtime.json": awsClientBedrockRuntime,
  "azure-openai.json": azureOpenai,
  "azure-rest-ai-inference.json": azureRestAiInference,
  "braintrust.json": braintrust,
  "cerebras-sdk.json": cerebrasSdk,
  "claude-agent-sdk.json": claudeAgentSdk,
  "claude-code.json": claudeCode,
  "cloudflare-workers.json": cloudflareWorkers,
  "cohere-ai.json": cohereAi,
  "elevenlabs.json": elevenlabs,
  "fal-client.json": falClient,
  "genkit.json": genkit,
  "genkit-anthropic.json": genkitAnthropic,
  "genkit-google-genai.json": genkitGoogleGenai,
  "genkit-googleai.json": genkitGoogleai,
  "genkit-middleware.json": genkitMiddleware,
  "genkit-openai.json": genkitOpenai,
  "genkit-vertexai.json": genkitVertexai,
  "google-adk.json": googleAdk,
  "google-cloud-aiplatform.json": googleCloudAiplatform,
  "google-cloud-vertexai.json": googleCloudVertexai,
  "google-genai.json": googleGenai,
  "google-generative-ai.json": googleGenerativeAi,
  "groq-sdk.json": groqSdk,
  "helicone-helpers.json": heliconeHelpers,
  "huggingface-inference.json": huggingfaceInference,
  "instructor.json": instructor,
  "langfuse.json": langfuse,
  "langfuse-openai.json": langfuseOpenai,
  "langsmith.json": langsmith,
  "llamaindex.json": llamaindex,
  "llamaindex-anthropic.json": llamaindexAnthropic,
  "llamaindex-google.json": llamaindexGoogle,
  "llamaindex-openai.json": llamaindexOpenai,
  "llamaindex-workflow.json": llamaindexWorkflow,
  "mastra-core.json": mastraCore,
  "mistralai.json": mistralai,
  "modelcontextprotocol-sdk.json": modelcontextprotocolSdk,
  "ollama.json": ollama,
  "ollama-ai-provider.json": ollamaAiProvider,
  "openai.json": openai,
  "openai-agents.json": openaiAgents,
  "openai-agents-extensions.json": openaiAgentsExtensions,
  "openai-realtime.json": openaiRealtime,
  "openai-resources.json": openaiResources,
  "openrouter-ai-sdk-provider.json": openrouterAiSdkProvider,
  "openrouter-sdk.json": openrouterSdk,
  "perplexity-sdk.json": perplexitySdk,
  "portkey-ai.json": portkeyAi,
  "posthog-ai.json": posthogAi,
  "replicate.json": replicate,
  "together-ai.json": togetherAi,
  "voyageai.json": voyageai,
  "vscode-lm.json": vscodeLm,
  "workers-ai-provider.json": workersAiProvider,
};
