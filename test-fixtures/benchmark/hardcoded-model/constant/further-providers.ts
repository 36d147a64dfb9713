// Providers of the AI SDK for speech, images and embeddings, and those whose ids look like nobody's.
import { embed, experimental_generateSpeech as generateSpeech, experimental_transcribe as transcribe, generateImage, generateText, rerank } from "ai";
import { streamUI } from "@ai-sdk/rsc";
import { alibaba } from "@ai-sdk/alibaba";
import { assemblyai } from "@ai-sdk/assemblyai";
import { createBaseten } from "@ai-sdk/baseten";
import { blackForestLabs } from "@ai-sdk/black-forest-labs";
import { createDeepgram, deepgram } from "@ai-sdk/deepgram";
import { fal } from "@ai-sdk/fal";
import { gladia } from "@ai-sdk/gladia";
import { hume } from "@ai-sdk/hume";
import { lmnt } from "@ai-sdk/lmnt";
import { luma } from "@ai-sdk/luma";
import { moonshotai } from "@ai-sdk/moonshotai";
import { createOpenResponses } from "@ai-sdk/open-responses";
import { revai } from "@ai-sdk/revai";
import { openai } from "@ai-sdk/openai";
import { claudeCode } from "ai-sdk-provider-claude-code";
import { createGeminiProvider } from "ai-sdk-provider-gemini-cli";
import { createOllama } from "ai-sdk-ollama";
import { difyProvider } from "dify-ai-provider";
import { voyage } from "voyage-ai-provider";
import { zhipu } from "zhipu-ai-provider";
import { createQwen } from "qwen-ai-provider";
import { requesty } from "@requesty/ai-sdk";
import { createPortkey } from "@portkey-ai/vercel-provider";
import { createMem0 } from "@mem0/vercel-ai-provider";
import { aihubmix } from "@aihubmix/ai-sdk-provider";
import { createDatabricksProvider } from "@databricks/ai-sdk-provider";

// expect: hardcoded-model/constant info
export const heard = (audio: Uint8Array) => transcribe({ model: deepgram.transcription("nova-3"), audio });
// expect: hardcoded-model/constant info
export const spoken = (text: string) => generateSpeech({ model: createDeepgram({}).speech("aura-2-thalia-en"), text });
// expect: hardcoded-model/constant info
export const heardBest = (audio: Uint8Array) => transcribe({ model: assemblyai.transcription("best"), audio });
// expect-none: hardcoded-model a plain word is no id
export const heardByMachine = (audio: Uint8Array) => transcribe({ model: revai.transcription("machine"), audio });
// expect-none: hardcoded-model there is one model only
export const heardSimply = (audio: Uint8Array) => transcribe({ model: gladia.transcription(), audio });
// expect-none: hardcoded-model there is one model only
export const spokenWarmly = (text: string) => generateSpeech({ model: hume.speech(), text });
// expect-none: hardcoded-model a plain word is no id
export const spokenSoftly = (text: string) => generateSpeech({ model: lmnt.speech("aurora"), text });
// expect: hardcoded-model/constant info
export const drawn = (prompt: string) => generateImage({ model: luma.image("photon-1"), prompt });
// expect: hardcoded-model/constant info
export const painted = (prompt: string) => generateImage({ model: blackForestLabs.image("flux-pro-1.1"), prompt });
// expect: hardcoded-model/constant info
export const sketched = (prompt: string) => generateImage({ model: fal.image("fal-ai/qwen-image"), prompt });
// expect: hardcoded-model/constant info
export const asked = (prompt: string) => generateText({ model: moonshotai("kimi-k2-0905-preview"), prompt });
// expect: hardcoded-model/constant info
export const answered = (prompt: string) => generateText({ model: alibaba("qwen-plus"), prompt });
// expect: hardcoded-model/constant info
export const hosted = (prompt: string) => generateText({ model: createBaseten({})("deepseek-ai/DeepSeek-V3.1"), prompt });
// expect: hardcoded-model/constant info
export const open = (prompt: string) => generateText({ model: createOpenResponses({ name: "lab", url: "https://lab.example.com/v1/responses" })("lab-large"), prompt });
// expect: hardcoded-model/constant info
export const coded = (prompt: string) => generateText({ model: claudeCode("sonnet"), prompt });
// expect: hardcoded-model/constant info
export const signedIn = (prompt: string) => generateText({ model: createGeminiProvider({ authType: "oauth-personal" })("gemini-2.5-flash"), prompt });
// expect: hardcoded-model/constant info
export const nearby = (prompt: string) => generateText({ model: createOllama()("gemma3:4b"), prompt });
// expect-none: hardcoded-model an application's id, not a model's
export const application = (prompt: string) => generateText({ model: difyProvider("app-7f2c19"), prompt });
// expect: hardcoded-model/constant info
export const vector = (value: string) => embed({ model: voyage.textEmbeddingModel("voyage-3-lite"), value });
// expect: hardcoded-model/constant info
export const sorted = (query: string, documents: string[]) => rerank({ model: voyage.reranking("rerank-2"), query, documents });
// expect: hardcoded-model/constant info
export const flash = (prompt: string) => generateText({ model: zhipu("glm-4-flash"), prompt });
// expect: hardcoded-model/constant info
export const plus = (prompt: string) => generateText({ model: createQwen({})("qwen-max"), prompt });
// expect: hardcoded-model/constant info
export const routed = (prompt: string) => generateText({ model: requesty("openai/gpt-5.4-mini"), prompt });
// expect: hardcoded-model/constant info
export const portkeyed = (prompt: string) => generateText({ model: createPortkey({}).chatModel("gpt-5.4-mini"), prompt });
// expect: hardcoded-model/constant info
export const remembered = (prompt: string) => generateText({ model: createMem0({ provider: "openai" })("gpt-5.4-mini", { user_id: "7" }), prompt });
// expect: hardcoded-model/constant info
export const rendered = (prompt: string) => streamUI({ model: openai("gpt-5.4-mini"), prompt, text: ({ content }) => content });
// expect: hardcoded-model/constant info
export const hub = (prompt: string) => generateText({ model: aihubmix("gpt-5.4-mini"), prompt });
// expect: hardcoded-model/constant info
export const endpoint = (prompt: string) => generateText({ model: createDatabricksProvider({ baseURL: "https://dbc.example.com/serving-endpoints" }).chatCompletions("support-chat"), prompt });
