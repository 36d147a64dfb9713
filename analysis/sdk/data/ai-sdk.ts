/** The packages of the AI SDK, by the files that describe them, in alphabetical order. */
import aiSdkAlibaba from "./ai-sdk-alibaba.json" with { type: "json" };
import aiSdkAmazonBedrock from "./ai-sdk-amazon-bedrock.json" with { type: "json" };
import aiSdkAmazonBedrockAnthropic from "./ai-sdk-amazon-bedrock-anthropic.json" with { type: "json" };
import aiSdkAnthropic from "./ai-sdk-anthropic.json" with { type: "json" };
import aiSdkAssemblyai from "./ai-sdk-assemblyai.json" with { type: "json" };
import aiSdkAzure from "./ai-sdk-azure.json" with { type: "json" };
import aiSdkBaseten from "./ai-sdk-baseten.json" with { type: "json" };
import aiSdkBlackForestLabs from "./ai-sdk-black-forest-labs.json" with { type: "json" };
import aiSdkBytedance from "./ai-sdk-bytedance.json" with { type: "json" };
import aiSdkCerebras from "./ai-sdk-cerebras.json" with { type: "json" };
import aiSdkCohere from "./ai-sdk-cohere.json" with { type: "json" };
import aiSdkDeepgram from "./ai-sdk-deepgram.json" with { type: "json" };
import aiSdkDeepinfra from "./ai-sdk-deepinfra.json" with { type: "json" };
import aiSdkDeepseek from "./ai-sdk-deepseek.json" with { type: "json" };
import aiSdkElevenlabs from "./ai-sdk-elevenlabs.json" with { type: "json" };
import aiSdkFal from "./ai-sdk-fal.json" with { type: "json" };
import aiSdkFireworks from "./ai-sdk-fireworks.json" with { type: "json" };
import aiSdkGateway from "./ai-sdk-gateway.json" with { type: "json" };
import aiSdkGladia from "./ai-sdk-gladia.json" with { type: "json" };
import aiSdkGoogle from "./ai-sdk-google.json" with { type: "json" };
import aiSdkGoogleVertex from "./ai-sdk-google-vertex.json" with { type: "json" };
import aiSdkGoogleVertexAnthropic from "./ai-sdk-google-vertex-anthropic.json" with { type: "json" };
import aiSdkGroq from "./ai-sdk-groq.json" with { type: "json" };
import aiSdkHuggingface from "./ai-sdk-huggingface.json" with { type: "json" };
import aiSdkHume from "./ai-sdk-hume.json" with { type: "json" };
import aiSdkLmnt from "./ai-sdk-lmnt.json" with { type: "json" };
import aiSdkLuma from "./ai-sdk-luma.json" with { type: "json" };
import aiSdkMcp from "./ai-sdk-mcp.json" with { type: "json" };
import aiSdkMistral from "./ai-sdk-mistral.json" with { type: "json" };
import aiSdkMoonshotai from "./ai-sdk-moonshotai.json" with { type: "json" };
import aiSdkOpenResponses from "./ai-sdk-open-responses.json" with { type: "json" };
import aiSdkOpenai from "./ai-sdk-openai.json" with { type: "json" };
import aiSdkOpenaiCompatible from "./ai-sdk-openai-compatible.json" with { type: "json" };
import aiSdkPerplexity from "./ai-sdk-perplexity.json" with { type: "json" };
import aiSdkProdia from "./ai-sdk-prodia.json" with { type: "json" };
import aiSdkProvider from "./ai-sdk-provider.json" with { type: "json" };
import aiSdkReplicate from "./ai-sdk-replicate.json" with { type: "json" };
import aiSdkRevai from "./ai-sdk-revai.json" with { type: "json" };
import aiSdkRsc from "./ai-sdk-rsc.json" with { type: "json" };
import aiSdkTogetherai from "./ai-sdk-togetherai.json" with { type: "json" };
import aiSdkVercel from "./ai-sdk-vercel.json" with { type: "json" };
import aiSdkWorkflow from "./ai-sdk-workflow.json" with { type: "json" };
import aiSdkXai from "./ai-sdk-xai.json" with { type: "json" };

export const aiSdkFiles: Readonly<Record<string, unknown>> = {
  "ai-sdk-alibaba.json": aiSdkAlibaba,
  "ai-sdk-amazon-bedrock.json": aiSdkAmazonBedrock,
  "ai-sdk-amazon-bedrock-anthropic.json": aiSdkAmazonBedrockAnthropic,
  "ai-sdk-anthropic.json": aiSdkAnthropic,
  "ai-sdk-assemblyai.json": aiSdkAssemblyai,
  "ai-sdk-azure.json": aiSdkAzure,
  "ai-sdk-baseten.json": aiSdkBaseten,
  "ai-sdk-black-forest-labs.json": aiSdkBlackForestLabs,
  "ai-sdk-bytedance.json": aiSdkBytedance,
  "ai-sdk-cerebras.json": aiSdkCerebras,
  "ai-sdk-cohere.json": aiSdkCohere,
  "ai-sdk-deepgram.json": aiSdkDeepgram,
  "ai-sdk-deepinfra.json": aiSdkDeepinfra,
  "ai-sdk-deepseek.json": aiSdkDeepseek,
  "ai-sdk-elevenlabs.json": aiSdkElevenlabs,
  "ai-sdk-fal.json": aiSdkFal,
  "ai-sdk-fireworks.json": aiSdkFireworks,
  "ai-sdk-gateway.json": aiSdkGateway,
  "ai-sdk-gladia.json": aiSdkGladia,
  "ai-sdk-google.json": aiSdkGoogle,
  "ai-sdk-google-vertex.json": aiSdkGoogleVertex,
  "ai-sdk-google-vertex-anthropic.json": aiSdkGoogleVertexAnthropic,
  "ai-sdk-groq.json": aiSdkGroq,
  "ai-sdk-huggingface.json": aiSdkHuggingface,
  "ai-sdk-hume.json": aiSdkHume,
  "ai-sdk-lmnt.json": aiSdkLmnt,
  "ai-sdk-luma.json": aiSdkLuma,
  "ai-sdk-mcp.json": aiSdkMcp,
  "ai-sdk-mistral.json": aiSdkMistral,
  "ai-sdk-moonshotai.json": aiSdkMoonshotai,
  "ai-sdk-open-responses.json": aiSdkOpenResponses,
  "ai-sdk-openai.json": aiSdkOpenai,
  "ai-sdk-openai-compatible.json": aiSdkOpenaiCompatible,
  "ai-sdk-perplexity.json": aiSdkPerplexity,
  "ai-sdk-prodia.json": aiSdkProdia,
  "ai-sdk-provider.json": aiSdkProvider,
  "ai-sdk-replicate.json": aiSdkReplicate,
  "ai-sdk-revai.json": aiSdkRevai,
  "ai-sdk-rsc.json": aiSdkRsc,
  "ai-sdk-togetherai.json": aiSdkTogetherai,
  "ai-sdk-vercel.json": aiSdkVercel,
  "ai-sdk-workflow.json": aiSdkWorkflow,
  "ai-sdk-xai.json": aiSdkXai,
};
