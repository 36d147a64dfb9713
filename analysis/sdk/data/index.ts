/** The descriptions that ship with gaplint, as read from JSON. A new file is added here, in alphabetical order; the AI SDK's packages, LangChain's and those of agents have lists of their own. */
import { agentFiles } from "./agents.ts";
import { aiSdkFiles } from "./ai-sdk.ts";
import { langchainFiles } from "./langchain.ts";
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
import aiSdkProviderGeminiCli from "./ai-sdk-provider-gemini-cli.json" with { type: "json" };
import airbrake from "./airbrake.json" with { type: "json" };
import amplitude from "./amplitude.json" with { type: "json" };
import anthropicBedrockSdk from "./anthropic-bedrock-sdk.json" with { type: "json" };
import anthropicFoundrySdk from "./anthropic-foundry-sdk.json" with { type: "json" };
import anthropicSdk from "./anthropic-sdk.json" with { type: "json" };
import anthropicSdkResources from "./anthropic-sdk-resources.json" with { type: "json" };
import anthropicVertexSdk from "./anthropic-vertex-sdk.json" with { type: "json" };
import applicationinsights from "./applicationinsights.json" with { type: "json" };
import assemblyai from "./assemblyai.json" with { type: "json" };
import awsClientBedrockAgentRuntime from "./aws-client-bedrock-agent-runtime.json" with { type: "json" };
import awsClientBedrockRuntime from "./aws-client-bedrock-runtime.json" with { type: "json" };
import awsPowertoolsLogger from "./aws-powertools-logger.json" with { type: "json" };
import awsVerifiedPermissions from "./aws-verified-permissions.json" with { type: "json" };
import azureContentSafety from "./azure-content-safety.json" with { type: "json" };
import azureOpenai from "./azure-openai.json" with { type: "json" };
import azureOpenaiAssistants from "./azure-openai-assistants.json" with { type: "json" };
import azureRestAiInference from "./azure-rest-ai-inference.json" with { type: "json" };
import botpressCognitive from "./botpress-cognitive.json" with { type: "json" };
import braintrust from "./braintrust.json" with { type: "json" };
import bugsnag from "./bugsnag.json" with { type: "json" };
import bunyan from "./bunyan.json" with { type: "json" };
import cartesiaJs from "./cartesia-js.json" with { type: "json" };
import casbin from "./casbin.json" with { type: "json" };
import casl from "./casl.json" with { type: "json" };
import cedar from "./cedar.json" with { type: "json" };
import cerbosEmbedded from "./cerbos-embedded.json" with { type: "json" };
import cerbosGrpc from "./cerbos-grpc.json" with { type: "json" };
import cerbosHttp from "./cerbos-http.json" with { type: "json" };
import cerebrasSdk from "./cerebras-sdk.json" with { type: "json" };
import chatgpt from "./chatgpt.json" with { type: "json" };
import clerk from "./clerk.json" with { type: "json" };
import cloudflareAi from "./cloudflare-ai.json" with { type: "json" };
import cloudflareWorkers from "./cloudflare-workers.json" with { type: "json" };
import cohereAi from "./cohere-ai.json" with { type: "json" };
import configcat from "./configcat.json" with { type: "json" };
import consola from "./consola.json" with { type: "json" };
import cozeApi from "./coze-api.json" with { type: "json" };
import ddTrace from "./dd-trace.json" with { type: "json" };
import deepgramSdk from "./deepgram-sdk.json" with { type: "json" };
import difyAiProvider from "./dify-ai-provider.json" with { type: "json" };
import effect from "./effect.json" with { type: "json" };
import elasticApmNode from "./elastic-apm-node.json" with { type: "json" };
import elevenlabs from "./elevenlabs.json" with { type: "json" };
import falClient from "./fal-client.json" with { type: "json" };
import fastify from "./fastify.json" with { type: "json" };
import firebaseAi from "./firebase-ai.json" with { type: "json" };
import firebaseFunctionsLogger from "./firebase-functions-logger.json" with { type: "json" };
import firebaseLogger from "./firebase-logger.json" with { type: "json" };
import flagsSdk from "./flags-sdk.json" with { type: "json" };
import flagsmithNodejs from "./flagsmith-nodejs.json" with { type: "json" };
import googleCloudAiplatform from "./google-cloud-aiplatform.json" with { type: "json" };
import googleCloudErrorReporting from "./google-cloud-error-reporting.json" with { type: "json" };
import googleCloudLogging from "./google-cloud-logging.json" with { type: "json" };
import googleCloudVertexai from "./google-cloud-vertexai.json" with { type: "json" };
import googleGenai from "./google-genai.json" with { type: "json" };
import googleGenerativeAi from "./google-generative-ai.json" with { type: "json" };
import groqSdk from "./groq-sdk.json" with { type: "json" };
import growthbook from "./growthbook.json" with { type: "json" };
import heliconeHelpers from "./helicone-helpers.json" with { type: "json" };
import honeybadger from "./honeybadger.json" with { type: "json" };
import hotShots from "./hot-shots.json" with { type: "json" };
import huggingfaceInference from "./huggingface-inference.json" with { type: "json" };
import huggingfaceTransformers from "./huggingface-transformers.json" with { type: "json" };
import instructor from "./instructor.json" with { type: "json" };
import langfuse from "./langfuse.json" with { type: "json" };
import langfuseOpenai from "./langfuse-openai.json" with { type: "json" };
import langfuseTracing from "./langfuse-tracing.json" with { type: "json" };
import langsmith from "./langsmith.json" with { type: "json" };
import launchdarklyBrowser from "./launchdarkly-browser.json" with { type: "json" };
import launchdarklyNode from "./launchdarkly-node.json" with { type: "json" };
import launchdarklyReact from "./launchdarkly-react.json" with { type: "json" };
import llmPolyglot from "./llm-polyglot.json" with { type: "json" };
import lmstudioSdk from "./lmstudio-sdk.json" with { type: "json" };
import log4js from "./log4js.json" with { type: "json" };
import logfire from "./logfire.json" with { type: "json" };
import loglevel from "./loglevel.json" with { type: "json" };
import logtail from "./logtail.json" with { type: "json" };
import logtape from "./logtape.json" with { type: "json" };
import mem0VercelAiProvider from "./mem0-vercel-ai-provider.json" with { type: "json" };
import mistralai from "./mistralai.json" with { type: "json" };
import mistralaiGcp from "./mistralai-gcp.json" with { type: "json" };
import mixpanel from "./mixpanel.json" with { type: "json" };
import modelcontextprotocolSdk from "./modelcontextprotocol-sdk.json" with { type: "json" };
import nestjsLogger from "./nestjs-logger.json" with { type: "json" };
import newrelic from "./newrelic.json" with { type: "json" };
import nextAxiom from "./next-axiom.json" with { type: "json" };
import nodeLlamaCpp from "./node-llama-cpp.json" with { type: "json" };
import ociGenerativeaiinference from "./oci-generativeaiinference.json" with { type: "json" };
import ollama from "./ollama.json" with { type: "json" };
import ollamaAiProvider from "./ollama-ai-provider.json" with { type: "json" };
import opa from "./opa.json" with { type: "json" };
import opaWasm from "./opa-wasm.json" with { type: "json" };
import openai from "./openai.json" with { type: "json" };
import openaiEdge from "./openai-edge.json" with { type: "json" };
import openaiRealtime from "./openai-realtime.json" with { type: "json" };
import openaiResources from "./openai-resources.json" with { type: "json" };
import openfeatureNestjs from "./openfeature-nestjs.json" with { type: "json" };
import openfeatureReact from "./openfeature-react.json" with { type: "json" };
import openfeatureServer from "./openfeature-server.json" with { type: "json" };
import openfeatureWeb from "./openfeature-web.json" with { type: "json" };
import openfga from "./openfga.json" with { type: "json" };
import openrouterAiSdkProvider from "./openrouter-ai-sdk-provider.json" with { type: "json" };
import openrouterSdk from "./openrouter-sdk.json" with { type: "json" };
import opentelemetryApi from "./opentelemetry-api.json" with { type: "json" };
import opentelemetryApiLogs from "./opentelemetry-api-logs.json" with { type: "json" };
import oryClient from "./ory-client.json" with { type: "json" };
import oso from "./oso.json" with { type: "json" };
import osoCloud from "./oso-cloud.json" with { type: "json" };
import permitio from "./permitio.json" with { type: "json" };
import perplexitySdk from "./perplexity-sdk.json" with { type: "json" };
import pino from "./pino.json" with { type: "json" };
import pinoHttp from "./pino-http.json" with { type: "json" };
import portkeyAi from "./portkey-ai.json" with { type: "json" };
import portkeyVercelProvider from "./portkey-vercel-provider.json" with { type: "json" };
import posthogAi from "./posthog-ai.json" with { type: "json" };
import posthogAiAnthropic from "./posthog-ai-anthropic.json" with { type: "json" };
import posthogAiClaudeAgentSdk from "./posthog-ai-claude-agent-sdk.json" with { type: "json" };
import posthogAiGemini from "./posthog-ai-gemini.json" with { type: "json" };
import posthogAiOpenai from "./posthog-ai-openai.json" with { type: "json" };
import posthogJs from "./posthog-js.json" with { type: "json" };
import posthogNode from "./posthog-node.json" with { type: "json" };
import promClient from "./prom-client.json" with { type: "json" };
import qwenAiProvider from "./qwen-ai-provider.json" with { type: "json" };
import replicate from "./replicate.json" with { type: "json" };
import requestyAiSdk from "./requesty-ai-sdk.json" with { type: "json" };
import roarr from "./roarr.json" with { type: "json" };
import rollbar from "./rollbar.json" with { type: "json" };
import sapAiSdkFoundationModels from "./sap-ai-sdk-foundation-models.json" with { type: "json" };
import sapAiSdkLangchain from "./sap-ai-sdk-langchain.json" with { type: "json" };
import sapAiSdkOrchestration from "./sap-ai-sdk-orchestration.json" with { type: "json" };
import segment from "./segment.json" with { type: "json" };
import sentry from "./sentry.json" with { type: "json" };
import signale from "./signale.json" with { type: "json" };
import spicedb from "./spicedb.json" with { type: "json" };
import statsigNode from "./statsig-node.json" with { type: "json" };
import tanstackAi from "./tanstack-ai.json" with { type: "json" };
import tanstackAiAnthropic from "./tanstack-ai-anthropic.json" with { type: "json" };
import tanstackAiCloudflare from "./tanstack-ai-cloudflare.json" with { type: "json" };
import tanstackAiGemini from "./tanstack-ai-gemini.json" with { type: "json" };
import tanstackAiGeminiExperimental from "./tanstack-ai-gemini-experimental.json" with { type: "json" };
import tanstackAiOpenai from "./tanstack-ai-openai.json" with { type: "json" };
import tanstackAiOpenrouter from "./tanstack-ai-openrouter.json" with { type: "json" };
import togetherAi from "./together-ai.json" with { type: "json" };
import tokenJs from "./token-js.json" with { type: "json" };
import triggerLogger from "./trigger-logger.json" with { type: "json" };
import tslog from "./tslog.json" with { type: "json" };
import unleashClient from "./unleash-client.json" with { type: "json" };
import vercelAnalytics from "./vercel-analytics.json" with { type: "json" };
import voyageAiProvider from "./voyage-ai-provider.json" with { type: "json" };
import voyageai from "./voyageai.json" with { type: "json" };
import vscodeLm from "./vscode-lm.json" with { type: "json" };
import watsonxAi from "./watsonx-ai.json" with { type: "json" };
import webLlm from "./web-llm.json" with { type: "json" };
import winston from "./winston.json" with { type: "json" };
import workersAiProvider from "./workers-ai-provider.json" with { type: "json" };
import writerSdk from "./writer-sdk.json" with { type: "json" };
import xenovaTransformers from "./xenova-transformers.json" with { type: "json" };
import xsai from "./xsai.json" with { type: "json" };
import zhipuAiProvider from "./zhipu-ai-provider.json" with { type: "json" };

export const builtInFiles: Readonly<Record<string, unknown>> = {
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
  "ai-sdk-provider-gemini-cli.json": aiSdkProviderGeminiCli,
  "airbrake.json": airbrake,
  "amplitude.json": amplitude,
  "anthropic-bedrock-sdk.json": anthropicBedrockSdk,
  "anthropic-foundry-sdk.json": anthropicFoundrySdk,
  "anthropic-sdk.json": anthropicSdk,
  "anthropic-sdk-resources.json": anthropicSdkResources,
  "anthropic-vertex-sdk.json": anthropicVertexSdk,
  "applicationinsights.json": applicationinsights,
  "assemblyai.json": assemblyai,
  "aws-client-bedrock-agent-runtime.json": awsClientBedrockAgentRuntime,
  "aws-client-bedrock-runtime.json": awsClientBedrockRuntime,
  "aws-powertools-logger.json": awsPowertoolsLogger,
  "aws-verified-permissions.json": awsVerifiedPermissions,
  "azure-content-safety.json": azureContentSafety,
  "azure-openai.json": azureOpenai,
  "azure-openai-assistants.json": azureOpenaiAssistants,
  "azure-rest-ai-inference.json": azureRestAiInference,
  "botpress-cognitive.json": botpressCognitive,
  "braintrust.json": braintrust,
  "bugsnag.json": bugsnag,
  "bunyan.json": bunyan,
  "cartesia-js.json": cartesiaJs,
  "casbin.json": casbin,
  "casl.json": casl,
  "cedar.json": cedar,
  "cerbos-embedded.json": cerbosEmbedded,
  "cerbos-grpc.json": cerbosGrpc,
  "cerbos-http.json": cerbosHttp,
  "cerebras-sdk.json": cerebrasSdk,
  "chatgpt.json": chatgpt,
  "clerk.json": clerk,
  "cloudflare-ai.json": cloudflareAi,
  "cloudflare-workers.json": cloudflareWorkers,
  "cohere-ai.json": cohereAi,
  "configcat.json": configcat,
  "consola.json": consola,
  "coze-api.json": cozeApi,
  "dd-trace.json": ddTrace,
  "deepgram-sdk.json": deepgramSdk,
  "dify-ai-provider.json": difyAiProvider,
  "effect.json": effect,
  "elastic-apm-node.json": elasticApmNode,
  "elevenlabs.json": elevenlabs,
  "fal-client.json": falClient,
  "fastify.json": fastify,
  "firebase-ai.json": firebaseAi,
  "firebase-functions-logger.json": firebaseFunctionsLogger,
  "firebase-logger.json": firebaseLogger,
  "flags-sdk.json": flagsSdk,
  "flagsmith-nodejs.json": flagsmithNodejs,
  "google-cloud-aiplatform.json": googleCloudAiplatform,
  "google-cloud-error-reporting.json": googleCloudErrorReporting,
  "google-cloud-logging.json": googleCloudLogging,
  "google-cloud-vertexai.json": googleCloudVertexai,
  "google-genai.json": googleGenai,
  "google-generative-ai.json": googleGenerativeAi,
  "groq-sdk.json": groqSdk,
  "growthbook.json": growthbook,
  "helicone-helpers.json": heliconeHelpers,
  "honeybadger.json": honeybadger,
  "hot-shots.json": hotShots,
  "huggingface-inference.json": huggingfaceInference,
  "huggingface-transformers.json": huggingfaceTransformers,
  "instructor.json": instructor,
  "langfuse.json": langfuse,
  "langfuse-openai.json": langfuseOpenai,
  "langfuse-tracing.json": langfuseTracing,
  "langsmith.json": langsmith,
  "launchdarkly-browser.json": launchdarklyBrowser,
  "launchdarkly-node.json": launchdarklyNode,
  "launchdarkly-react.json": launchdarklyReact,
  "llm-polyglot.json": llmPolyglot,
  "lmstudio-sdk.json": lmstudioSdk,
  "log4js.json": log4js,
  "logfire.json": logfire,
  "loglevel.json": loglevel,
  "logtail.json": logtail,
  "logtape.json": logtape,
  "mem0-vercel-ai-provider.json": mem0VercelAiProvider,
  "mistralai.json": mistralai,
  "mistralai-gcp.json": mistralaiGcp,
  "mixpanel.json": mixpanel,
  "modelcontextprotocol-sdk.json": modelcontextprotocolSdk,
  "nestjs-logger.json": nestjsLogger,
  "newrelic.json": newrelic,
  "next-axiom.json": nextAxiom,
  "node-llama-cpp.json": nodeLlamaCpp,
  "oci-generativeaiinference.json": ociGenerativeaiinference,
  "ollama.json": ollama,
  "ollama-ai-provider.json": ollamaAiProvider,
  "opa.json": opa,
  "opa-wasm.json": opaWasm,
  "openai.json": openai,
  "openai-edge.json": openaiEdge,
  "openai-realtime.json": openaiRealtime,
  "openai-resources.json": openaiResources,
  "openfeature-nestjs.json": openfeatureNestjs,
  "openfeature-react.json": openfeatureReact,
  "openfeature-server.json": openfeatureServer,
  "openfeature-web.json": openfeatureWeb,
  "openfga.json": openfga,
  "openrouter-ai-sdk-provider.json": openrouterAiSdkProvider,
  "openrouter-sdk.json": openrouterSdk,
  "opentelemetry-api.json": opentelemetryApi,
  "opentelemetry-api-logs.json": opentelemetryApiLogs,
  "ory-client.json": oryClient,
  "oso.json": oso,
  "oso-cloud.json": osoCloud,
  "permitio.json": permitio,
  "perplexity-sdk.json": perplexitySdk,
  "pino.json": pino,
  "pino-http.json": pinoHttp,
  "portkey-ai.json": portkeyAi,
  "portkey-vercel-provider.json": portkeyVercelProvider,
  "posthog-ai.json": posthogAi,
  "posthog-ai-anthropic.json": posthogAiAnthropic,
  "posthog-ai-claude-agent-sdk.json": posthogAiClaudeAgentSdk,
  "posthog-ai-gemini.json": posthogAiGemini,
  "posthog-ai-openai.json": posthogAiOpenai,
  "posthog-js.json": posthogJs,
  "posthog-node.json": posthogNode,
  "prom-client.json": promClient,
  "qwen-ai-provider.json": qwenAiProvider,
  "replicate.json": replicate,
  "requesty-ai-sdk.json": requestyAiSdk,
  "roarr.json": roarr,
  "rollbar.json": rollbar,
  "sap-ai-sdk-foundation-models.json": sapAiSdkFoundationModels,
  "sap-ai-sdk-langchain.json": sapAiSdkLangchain,
  "sap-ai-sdk-orchestration.json": sapAiSdkOrchestration,
  "segment.json": segment,
  "sentry.json": sentry,
  "signale.json": signale,
  "spicedb.json": spicedb,
  "statsig-node.json": statsigNode,
  "tanstack-ai.json": tanstackAi,
  "tanstack-ai-anthropic.json": tanstackAiAnthropic,
  "tanstack-ai-cloudflare.json": tanstackAiCloudflare,
  "tanstack-ai-gemini.json": tanstackAiGemini,
  "tanstack-ai-gemini-experimental.json": tanstackAiGeminiExperimental,
  "tanstack-ai-openai.json": tanstackAiOpenai,
  "tanstack-ai-openrouter.json": tanstackAiOpenrouter,
  "together-ai.json": togetherAi,
  "token-js.json": tokenJs,
  "trigger-logger.json": triggerLogger,
  "tslog.json": tslog,
  "unleash-client.json": unleashClient,
  "vercel-analytics.json": vercelAnalytics,
  "voyage-ai-provider.json": voyageAiProvider,
  "voyageai.json": voyageai,
  "vscode-lm.json": vscodeLm,
  "watsonx-ai.json": watsonxAi,
  "web-llm.json": webLlm,
  "winston.json": winston,
  "workers-ai-provider.json": workersAiProvider,
  "writer-sdk.json": writerSdk,
  "xenova-transformers.json": xenovaTransformers,
  "xsai.json": xsai,
  "zhipu-ai-provider.json": zhipuAiProvider,
  ...agentFiles,
  ...aiSdkFiles,
  ...langchainFiles,
};
