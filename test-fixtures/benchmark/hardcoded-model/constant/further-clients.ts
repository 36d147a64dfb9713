// Clients of services that are used less, for text and speech, and models that run where the code runs.
import { createClient, DeepgramClient } from "@deepgram/sdk";
import { AssemblyAI } from "assemblyai";
import Cartesia from "@cartesia/cartesia-js";
import { LMStudioClient, type LLM } from "@lmstudio/sdk";
import { getLlama, LlamaChatSession } from "node-llama-cpp";
import { pipeline } from "@huggingface/transformers";
import { pipeline as olderPipeline } from "@xenova/transformers";
import { CreateMLCEngine } from "@mlc-ai/web-llm";
import { Configuration, OpenAIApi } from "openai-edge";
import { ChatGPTAPI } from "chatgpt";
import { MistralGoogleCloud } from "@mistralai/mistralai-gcp";
import { OrchestrationClient } from "@sap-ai-sdk/orchestration";
import { AzureOpenAiChatClient } from "@sap-ai-sdk/foundation-models";
import { OrchestrationClient as LangchainOrchestration } from "@sap-ai-sdk/langchain";
import { WatsonXAI } from "@ibm-cloud/watsonx-ai";
import { Writer } from "writer-sdk";
import { TokenJS } from "token.js";
import { createLLMClient } from "llm-polyglot";
import { Ai } from "@cloudflare/ai";
import { CozeAPI } from "@coze/api";
import OpenAI from "openpipe/openai";
import { KokoroTTS } from "kokoro-js";
import { RealtimeClient } from "openai-realtime-api";

// expect: hardcoded-model/constant info
export const heardBefore = (url: string) => createClient("").listen.prerecorded.transcribeUrl({ url }, { model: "nova-3", smart_format: true });
// expect: hardcoded-model/constant info
export const heard = (url: string) => new DeepgramClient({}).listen.v1.media.transcribeUrl({ url, model: "nova-3" });
// expect: hardcoded-model/constant info
export const said = (text: string) => new DeepgramClient({}).speak.v1.audio.generate({ text, model: "aura-2-thalia-en" });

const assembly = new AssemblyAI({ apiKey: "" });
// expect: hardcoded-model/constant info
export const transcribed = (audio: string) => assembly.transcripts.transcribe({ audio, speech_model: "slam-1" });
// expect: hardcoded-model/retired error
export const noted = (ids: string[], prompt: string) => assembly.lemur.task({ transcript_ids: ids, prompt, final_model: "anthropic/claude-3-5-sonnet" });

// expect: hardcoded-model/constant info
export const voiced = (transcript: string) => new Cartesia({}).tts.generate({ model_id: "sonic-3", transcript, voice: { mode: "id", id: "v" }, output_format: { container: "raw" } });

export async function studio(text: string) {
  // expect: hardcoded-model/constant info
  const model = await new LMStudioClient().llm.model("qwen2.5-7b-instruct");
  return model.respond(text);
}
export const studied = (model: LLM, text: string) => model.complete(text);

export async function fromFile(text: string) {
  const llama = await getLlama();
  // expect: hardcoded-model/constant info
  const model = await llama.loadModel({ modelPath: "models/llama-3.2-3b-instruct.gguf" });
  const context = await model.createContext();
  const session = new LlamaChatSession({ contextSequence: context.getSequence() });
  return session.prompt(text);
}

// expect: hardcoded-model/constant info
const extractor = pipeline("feature-extraction", "Xenova/all-MiniLM-L6-v2");
export const vector = async (text: string) => (await extractor)(text, { pooling: "mean", normalize: true });

export async function older(text: string) {
  // expect: hardcoded-model/constant info
  const embedder = await olderPipeline("feature-extraction", "Xenova/bge-small-en-v1.5");
  return embedder(text);
}

export async function inTheBrowser(content: string) {
  // expect: hardcoded-model/constant info
  const engine = await CreateMLCEngine("Llama-3.1-8B-Instruct-q4f32_1-MLC");
  return engine.chat.completions.create({ messages: [{ role: "user", content }] });
}

// expect: hardcoded-model/constant info
export const edge = (content: string) => new OpenAIApi(new Configuration({})).createChatCompletion({ model: "gpt-5.4-mini", stream: true, messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant info
export const chat = (text: string) => new ChatGPTAPI({ apiKey: "", completionParams: { model: "gpt-5.4-mini" } }).sendMessage(text);
// expect: hardcoded-model/constant info
export const cloud = (content: string) => new MistralGoogleCloud({ region: "europe-west4" }).chat.complete({ model: "mistral-small-2503", messages: [{ role: "user", content }] });

// expect: hardcoded-model/constant info
const orchestration = new OrchestrationClient({ promptTemplating: { model: { name: "gpt-5.4-mini" }, prompt: { template: [] } } });
export const orchestrated = (question: string) => orchestration.chatCompletion({ placeholderValues: { question } });
// expect: hardcoded-model/constant info
export const founded = (content: string) => new AzureOpenAiChatClient("gpt-5.4-mini").run({ messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant info
export const chained = (text: string) => new LangchainOrchestration({ promptTemplating: { model: { name: "gpt-5.4-mini" } } }).invoke(text);

const watson = WatsonXAI.newInstance({ version: "2026-05-31", serviceUrl: "https://us-south.ml.cloud.ibm.com" });
// expect: hardcoded-model/constant info
export const watched = (content: string) => watson.textChat({ modelId: "ibm/granite-3-8b-instruct", projectId: "p", messages: [{ role: "user", content }] });

// expect: hardcoded-model/constant info
export const written = (content: string) => new Writer().chat.chat({ model: "palmyra-x5", messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant info
export const token = (content: string) => new TokenJS().chat.completions.create({ provider: "openai", model: "gpt-5.4-mini", messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant info
export const polyglot = (content: string) => createLLMClient({ provider: "anthropic" }).chat.completions.create({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant info
export const before = (env: { AI: unknown }, prompt: string) => new Ai(env.AI).run("@cf/meta/llama-3.1-8b-instruct", { prompt });
// expect-none: hardcoded-model the bot has it
export const bot = (botId: string, content: string) => new CozeAPI({ token: "" }).chat.createAndPoll({ bot_id: botId, additional_messages: [{ content }] });
// expect: hardcoded-model/constant info
export const logged = (content: string) => new OpenAI({ openpipe: {} }).chat.completions.create({ model: "gpt-5.4-mini", messages: [{ role: "user", content }] });
export async function spoken(text: string) {
  // expect: hardcoded-model/constant info
  const tts = await KokoroTTS.from_pretrained("onnx-community/Kokoro-82M-v1.0-ONNX", { dtype: "q8" });
  return tts.generate(text, { voice: "af_heart" });
}
export async function live() {
  // expect: hardcoded-model/constant info
  const client = new RealtimeClient({ model: "gpt-realtime-2" });
  await client.connect();
  return client;
}
