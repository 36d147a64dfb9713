// Services that hold models for you, ask them for you, or embed for you; and what is left to their own settings.
import { AgentsClient } from "@azure/ai-agents";
import { AIProjectClient } from "@azure/ai-projects";
import { DefaultAzureCredential } from "@azure/identity";
import { Pinecone } from "@pinecone-database/pinecone";
import { OpenAIEmbeddingFunction } from "@chroma-core/openai";
import { OpenAIEmbeddingFunction as OlderFunction } from "chromadb";
import RunwayML from "@runwayml/sdk";
import LumaAI from "lumaai";
import { llm, openai as grafana } from "@grafana/llm";
import { VellumClient } from "vellum-ai";
import { serve } from "@upstash/workflow/nextjs";
import { VapiClient } from "@vapi-ai/server-sdk";
import Retell from "retell-sdk";
import { ChatGoogle } from "@langchain/google-webauth";
import { GenerativeServiceClient } from "@google-ai/generativelanguage";
import { Agent } from "@ai-sdk-tools/agents";
import { codexCli } from "ai-sdk-provider-codex-cli";
import { createOpencode } from "ai-sdk-provider-opencode-sdk";
import { createSAPAIProvider } from "@jerome-benoit/sap-ai-provider";
import { ollamaText } from "@tanstack/ai-ollama";
import { chat } from "@tanstack/ai";
import { ChatCompletion } from "@baiducloud/qianfan";
import { Mixedbread } from "@mixedbread/sdk";
import { embed as nomic } from "@nomic-ai/atlas";
import { createVectorQueryTool, rerank } from "@mastra/rag";
import { RAG } from "@convex-dev/rag";
import { BedrockAgentCoreClient, InvokeAgentRuntimeCommand } from "@aws-sdk/client-bedrock-agentcore";
import { getRegistry } from "@lancedb/lancedb/embedding";
import { ElevenLabsClient } from "elevenlabs";
import { Groq, HuggingFaceEmbedding } from "llamaindex";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { components } from "./_generated/api";

const agents = new AgentsClient("https://project.services.ai.azure.com", new DefaultAzureCredential());
export async function clerk(threadId: string) {
  // expect: hardcoded-model/constant info
  const agent = await agents.createAgent("gpt-5.4-mini", { name: "clerk", instructions: "File it." });
  return agents.runs.createAndPoll(threadId, agent.id);
}

const project = new AIProjectClient("https://project.services.ai.azure.com", new DefaultAzureCredential());
export async function ask(input: string) {
  const client = await project.getOpenAIClient();
  // expect: hardcoded-model/constant info
  return client.responses.create({ model: "gpt-prod", input });
}

const pinecone = new Pinecone();
// expect: hardcoded-model/constant info
export const vectors = (inputs: string[]) => pinecone.inference.embed({ model: "multilingual-e5-large", inputs });
// expect: hardcoded-model/constant info
export const ranked = (query: string, documents: string[]) => pinecone.inference.rerank("bge-reranker-v2-m3", query, documents);
// expect: hardcoded-model/constant info
export const chroma = (texts: string[]) => new OpenAIEmbeddingFunction({ modelName: "text-embedding-3-small" }).generate(texts);
// expect: hardcoded-model/constant info
export const chromaBefore = (texts: string[]) => new OlderFunction({ openai_api_key: "", openai_model: "text-embedding-3-small" }).generate(texts);

// expect: hardcoded-model/constant info
export const filmed = (promptImage: string) => new RunwayML().imageToVideo.create({ model: "gen4_turbo", promptImage, ratio: "1280:720" });
// expect: hardcoded-model/constant info
export const dreamt = (prompt: string) => new LumaAI({}).generations.create({ model: "ray-2", prompt });

// expect: hardcoded-model/constant info
export const explained = (content: string) => llm.chatCompletions({ model: "gpt-5.4-mini", messages: [{ role: "user", content }] });
// expect-none: hardcoded-model the plugin's settings have it
export const streamed = (content: string) => grafana.streamChatCompletions({ messages: [{ role: "user", content }] });
// expect-none: hardcoded-model the deployment of the prompt has it
export const prompted = (value: string) => new VellumClient({ apiKey: "" }).executePrompt({ promptDeploymentName: "summary", inputs: [{ type: "STRING", name: "text", value }] });

export const { POST } = serve<{ topic: string }>(async (context) => {
  const { topic } = context.requestPayload;
  await context.api.openai.call("write", {
    token: process.env.OPENAI_API_KEY ?? "",
    operation: "chat.completions.create",
    // expect: hardcoded-model/constant info
    body: { model: "gpt-5.4-mini", messages: [{ role: "user", content: topic }] },
  });
});

// expect: hardcoded-model/constant info
export const phone = () => new VapiClient({ token: "" }).assistants.create({ model: { provider: "openai", model: "gpt-5.4-mini" } });
// expect: hardcoded-model/constant info
export const voice = () => new Retell({ apiKey: "" }).llm.create({ model: "gpt-5.4-mini", general_prompt: "Answer." });

// expect: hardcoded-model/constant info
export const inABrowser = (text: string) => new ChatGoogle({ model: "gemini-2.5-flash" }).invoke(text);
// expect: hardcoded-model/constant info
export const generated = (text: string) => new GenerativeServiceClient().generateContent({ model: "models/gemini-2.5-flash", contents: [{ parts: [{ text }] }] });

// expect: hardcoded-model/constant info
const helper = new Agent({ name: "helper", model: openai("gpt-5.4-mini"), instructions: "Help." });
export const helped = (prompt: string) => helper.generate({ prompt });

// expect: hardcoded-model/constant info
export const coded = (prompt: string) => generateText({ model: codexCli("gpt-5.4-mini"), prompt });
// expect: hardcoded-model/constant info
export const opened = (prompt: string) => generateText({ model: createOpencode()("anthropic/claude-haiku-4-5"), prompt });
// expect: hardcoded-model/constant info
export const hosted = (prompt: string) => generateText({ model: createSAPAIProvider()("gpt-5.4-mini"), prompt });
// expect: hardcoded-model/constant info
export const nearby = (content: string) => chat({ adapter: ollamaText("llama3.1:8b"), messages: [{ role: "user", content }] });

// expect: hardcoded-model/constant info
export const baidu = (content: string) => new ChatCompletion().chat({ messages: [{ role: "user", content }] }, "ERNIE-4.0-8K");
// expect: hardcoded-model/constant info
export const mixed = (input: string) => new Mixedbread({ apiKey: "" }).embed({ model: "mxbai-embed-large-v1", input });
// expect: hardcoded-model/constant info
export const atlas = (text: string) => nomic(text, { model: "nomic-embed-text-v1.5" }, "");
// expect: hardcoded-model/constant info
export const reranked = (results: never[], query: string) => rerank(results, query, openai("gpt-5.4-mini"), { topK: 3 });
// expect: hardcoded-model/constant info
export const tool = createVectorQueryTool({ vectorStoreName: "pg", indexName: "papers", model: openai.embedding("text-embedding-3-small") });
// expect: hardcoded-model/constant info
const rag = new RAG(components, { textEmbeddingModel: openai.embedding("text-embedding-3-small"), embeddingDimension: 1536 });
export const found = (ctx: never, query: string) => rag.search(ctx, { namespace: "all", query });
// expect-none: hardcoded-model the agent has it
export const remote = (prompt: string) => new BedrockAgentCoreClient({}).send(new InvokeAgentRuntimeCommand({ agentRuntimeArn: "arn:aws:bedrock-agentcore:eu-west-1:1:runtime/clerk", payload: prompt }));
// expect: hardcoded-model/constant info
export const table = async () => (await getRegistry().get("openai")).create({ model: "text-embedding-3-small" });
// expect: hardcoded-model/constant info
export const read = (text: string) => new ElevenLabsClient().textToSpeech.convert("JBFqnCBsd6RMkjVDRZzb", { text, model_id: "eleven_multilingual_v2" });
// expect: hardcoded-model/constant info
export const quick = (prompt: string) => new Groq({ model: "llama-3.3-70b-versatile" }).complete({ prompt });
// expect: hardcoded-model/constant info
export const near = (text: string) => new HuggingFaceEmbedding({ modelType: "BAAI/bge-small-en-v1.5" }).getTextEmbedding(text);
