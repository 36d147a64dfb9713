// Model classes of LangChain and LlamaIndex that have packages of their own, and what they take when none is named.
import { AzureChatOpenAI } from "@langchain/azure-openai";
import { ChatBaiduQianfan } from "@langchain/baidu-qianfan";
import { ChatCloudflareWorkersAI, CloudflareWorkersAIEmbeddings } from "@langchain/cloudflare";
import { ChatYandexGPT } from "@langchain/yandex/chat_models";
import { NomicEmbeddings } from "@langchain/nomic";
import { PineconeEmbeddings } from "@langchain/pinecone";
import { Friendli } from "@langchain/community/llms/friendli";
import { Ollama, OllamaEmbedding } from "@llamaindex/ollama";
import { Groq } from "@llamaindex/groq";
import { HuggingFaceEmbedding, HuggingFaceInferenceAPI } from "@llamaindex/huggingface";
import { mistral, MistralAI } from "@llamaindex/mistral";
import { AzureOpenAI } from "@llamaindex/azure";
import { Bedrock } from "@llamaindex/aws";
import { DeepSeekLLM } from "@llamaindex/deepseek";
import { together } from "@llamaindex/together";
import { VoyageAIEmbedding } from "@llamaindex/voyage-ai";
import { vercel } from "@llamaindex/vercel";
import { openai } from "@ai-sdk/openai";

// expect: hardcoded-model/constant info
export const azure = (text: string) => new AzureChatOpenAI({ azureOpenAIApiDeploymentName: "chat-prod" }).invoke(text);
// expect: hardcoded-model/constant info
export const baidu = (text: string) => new ChatBaiduQianfan({ model: "ERNIE-4.0-8K" }).invoke(text);
// expect: hardcoded-model/constant info
export const worker = (text: string) => new ChatCloudflareWorkersAI({ model: "@cf/meta/llama-3.1-8b-instruct" }).invoke(text);
// expect: hardcoded-model/constant info
export const workerByDefault = (text: string) => new CloudflareWorkersAIEmbeddings({ binding: undefined }).embedQuery(text);
// expect: hardcoded-model/constant info
export const yandex = (text: string) => new ChatYandexGPT({ model: "yandexgpt-lite" }).invoke(text);
// expect: hardcoded-model/constant info
export const nomic = (text: string) => new NomicEmbeddings({ model: "nomic-embed-text-v1.5" }).embedQuery(text);
// expect: hardcoded-model/constant info
export const pinecone = (text: string) => new PineconeEmbeddings({ model: "multilingual-e5-large" }).embedQuery(text);
// expect: hardcoded-model/constant info
export const friendli = (text: string) => new Friendli({ model: "mixtral-8x7b-instruct-v0-1" }).invoke(text);

// expect: hardcoded-model/constant info
const local = new Ollama({ model: "llama3.1:8b" });
export const said = (content: string) => local.chat({ messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant info
export const embedded = (text: string) => new OllamaEmbedding({ model: "nomic-embed-text:latest" }).getTextEmbedding(text);
// expect: hardcoded-model/constant info
export const groq = (prompt: string) => new Groq({ model: "llama-3.3-70b-versatile" }).complete({ prompt });
// expect: hardcoded-model/constant info
export const face = (prompt: string) => new HuggingFaceInferenceAPI({ model: "meta-llama/Llama-3.1-8B-Instruct", accessToken: "" }).complete({ prompt });
// expect: hardcoded-model/constant info
export const near = (text: string) => new HuggingFaceEmbedding({ modelType: "BAAI/bge-small-en-v1.5" }).getQueryEmbedding(text);
// expect: hardcoded-model/constant info
export const mistralByDefault = (prompt: string) => new MistralAI().complete({ prompt });
// expect: hardcoded-model/constant info
export const mistralNamed = (content: string) => mistral({ model: "open-mistral-nemo" }).chat({ messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant info
export const azureIndex = (prompt: string) => new AzureOpenAI({ deployment: "gpt-prod" }).complete({ prompt });
// expect: hardcoded-model/constant info
export const bedrock = (prompt: string) => new Bedrock({ model: "anthropic.claude-haiku-4-5-20251001-v1:0" }).complete({ prompt });
// expect: hardcoded-model/constant info
export const deep = (prompt: string) => new DeepSeekLLM({ model: "deepseek-chat" }).complete({ prompt });
// expect: hardcoded-model/constant info
export const jointly = (prompt: string) => together({ model: "meta-llama/Llama-3.3-70B-Instruct-Turbo" }).complete({ prompt });
// expect: hardcoded-model/constant info
export const voyage = (text: string) => new VoyageAIEmbedding({ model: "voyage-3-lite" }).getTextEmbedding(text);
// expect: hardcoded-model/constant info
export const passed = (prompt: string) => vercel({ model: openai("gpt-5.4-mini") }).complete({ prompt });
