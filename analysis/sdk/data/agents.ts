/** The packages of agent frameworks and of agents that are run as a library, by the files that describe them, in alphabetical order. */
import agUiMastra from "./ag-ui-mastra.json" with { type: "json" };
import aiSdkToolsAgents from "./ai-sdk-tools-agents.json" with { type: "json" };
import ax from "./ax.json" with { type: "json" };
import azureAiAgents from "./azure-ai-agents.json" with { type: "json" };
import beeaiFramework from "./beeai-framework.json" with { type: "json" };
import boundarymlBaml from "./boundaryml-baml.json" with { type: "json" };
import claudeAgentSdk from "./claude-agent-sdk.json" with { type: "json" };
import claudeCode from "./claude-code.json" with { type: "json" };
import convexAgent from "./convex-agent.json" with { type: "json" };
import convexRag from "./convex-rag.json" with { type: "json" };
import copilotkitBackend from "./copilotkit-backend.json" with { type: "json" };
import copilotkitRuntime from "./copilotkit-runtime.json" with { type: "json" };
import effectAi from "./effect-ai.json" with { type: "json" };
import effectAiAmazonBedrock from "./effect-ai-amazon-bedrock.json" with { type: "json" };
import effectAiAnthropic from "./effect-ai-anthropic.json" with { type: "json" };
import effectAiGoogle from "./effect-ai-google.json" with { type: "json" };
import effectAiLanguageModel from "./effect-ai-language-model.json" with { type: "json" };
import effectAiOpenai from "./effect-ai-openai.json" with { type: "json" };
import elizaosCore from "./elizaos-core.json" with { type: "json" };
import genkit from "./genkit.json" with { type: "json" };
import genkitAnthropic from "./genkit-anthropic.json" with { type: "json" };
import genkitGoogleGenai from "./genkit-google-genai.json" with { type: "json" };
import genkitGoogleai from "./genkit-googleai.json" with { type: "json" };
import genkitMiddleware from "./genkit-middleware.json" with { type: "json" };
import genkitOpenai from "./genkit-openai.json" with { type: "json" };
import genkitVertexai from "./genkit-vertexai.json" with { type: "json" };
import githubCopilotSdk from "./github-copilot-sdk.json" with { type: "json" };
import googleAdk from "./google-adk.json" with { type: "json" };
import inngest from "./inngest.json" with { type: "json" };
import inngestAgentKit from "./inngest-agent-kit.json" with { type: "json" };
import inngestAi from "./inngest-ai.json" with { type: "json" };
import langbase from "./langbase.json" with { type: "json" };
import lettaClient from "./letta-client.json" with { type: "json" };
import livekitAgents from "./livekit-agents.json" with { type: "json" };
import livekitAgentsPluginDeepgram from "./livekit-agents-plugin-deepgram.json" with { type: "json" };
import livekitAgentsPluginElevenlabs from "./livekit-agents-plugin-elevenlabs.json" with { type: "json" };
import livekitAgentsPluginGoogle from "./livekit-agents-plugin-google.json" with { type: "json" };
import livekitAgentsPluginOpenai from "./livekit-agents-plugin-openai.json" with { type: "json" };
import mastraAiSdk from "./mastra-ai-sdk.json" with { type: "json" };
import mastraCore from "./mastra-core.json" with { type: "json" };
import mastraRag from "./mastra-rag.json" with { type: "json" };
import mem0ai from "./mem0ai.json" with { type: "json" };
import openaiAgents from "./openai-agents.json" with { type: "json" };
import openaiAgentsExtensions from "./openai-agents-extensions.json" with { type: "json" };
import openaiCodexSdk from "./openai-codex-sdk.json" with { type: "json" };
import opencodeSdk from "./opencode-sdk.json" with { type: "json" };
import piAgentCore from "./pi-agent-core.json" with { type: "json" };
import piAi from "./pi-ai.json" with { type: "json" };
import piAiModels from "./pi-ai-models.json" with { type: "json" };
import piCodingAgent from "./pi-coding-agent.json" with { type: "json" };
import retellSdk from "./retell-sdk.json" with { type: "json" };
import stagehand from "./stagehand.json" with { type: "json" };
import strandsAgentsSdk from "./strands-agents-sdk.json" with { type: "json" };
import teamsAi from "./teams-ai.json" with { type: "json" };
import upstashWorkflow from "./upstash-workflow.json" with { type: "json" };
import vapiServerSdk from "./vapi-server-sdk.json" with { type: "json" };
import voltagentCore from "./voltagent-core.json" with { type: "json" };

export const agentFiles: Readonly<Record<string, unknown>> = {
  "ag-ui-mastra.json": agUiMastra,
  "ai-sdk-tools-agents.json": aiSdkToolsAgents,
  "ax.json": ax,
  "azure-ai-agents.json": azureAiAgents,
  "beeai-framework.json": beeaiFramework,
  "boundaryml-baml.json": boundarymlBaml,
  "claude-agent-sdk.json": claudeAgentSdk,
  "claude-code.json": claudeCode,
  "convex-agent.json": convexAgent,
  "convex-rag.json": convexRag,
  "copilotkit-backend.json": copilotkitBackend,
  "copilotkit-runtime.json": copilotkitRuntime,
  "effect-ai.json": effectAi,
  "effect-ai-amazon-bedrock.json": effectAiAmazonBedrock,
  "effect-ai-anthropic.json": effectAiAnthropic,
  "effect-ai-google.json": effectAiGoogle,
  "effect-ai-language-model.json": effectAiLanguageModel,
  "effect-ai-openai.json": effectAiOpenai,
  "elizaos-core.json": elizaosCore,
  "genkit.json": genkit,
  "genkit-anthropic.json": genkitAnthropic,
  "genkit-google-genai.json": genkitGoogleGenai,
  "genkit-googleai.json": genkitGoogleai,
  "genkit-middleware.json": genkitMiddleware,
  "genkit-openai.json": genkitOpenai,
  "genkit-vertexai.json": genkitVertexai,
  "github-copilot-sdk.json": githubCopilotSdk,
  "google-adk.json": googleAdk,
  "inngest.json": inngest,
  "inngest-agent-kit.json": inngestAgentKit,
  "inngest-ai.json": inngestAi,
  "langbase.json": langbase,
  "letta-client.json": lettaClient,
  "livekit-agents.json": livekitAgents,
  "livekit-agents-plugin-deepgram.json": livekitAgentsPluginDeepgram,
  "livekit-agents-plugin-elevenlabs.json": livekitAgentsPluginElevenlabs,
  "livekit-agents-plugin-google.json": livekitAgentsPluginGoogle,
  "livekit-agents-plugin-openai.json": livekitAgentsPluginOpenai,
  "mastra-ai-sdk.json": mastraAiSdk,
  "mastra-core.json": mastraCore,
  "mastra-rag.json": mastraRag,
  "mem0ai.json": mem0ai,
  "openai-agents.json": openaiAgents,
  "openai-agents-extensions.json": openaiAgentsExtensions,
  "openai-codex-sdk.json": openaiCodexSdk,
  "opencode-sdk.json": opencodeSdk,
  "pi-agent-core.json": piAgentCore,
  "pi-ai.json": piAi,
  "pi-ai-models.json": piAiModels,
  "pi-coding-agent.json": piCodingAgent,
  "retell-sdk.json": retellSdk,
  "stagehand.json": stagehand,
  "strands-agents-sdk.json": strandsAgentsSdk,
  "teams-ai.json": teamsAi,
  "upstash-workflow.json": upstashWorkflow,
  "vapi-server-sdk.json": vapiServerSdk,
  "voltagent-core.json": voltagentCore,
};
