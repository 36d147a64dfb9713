/** The packages of the AI SDK, by the files that describe them, in alphabetical order. */
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
import aiSdkWorkflow from "./ai-sdk-workflow.json" with { type: "json" };
import aiSdkXai from "./ai-sdk-xai.json" with { type: "json" };

export const aiSdkFiles: Readonly<Record<string, unknown>> = {
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
  "ai-sdk-workflow.json": aiSdkWorkflow,
  "ai-sdk-xai.json": aiSdkXai,
};
