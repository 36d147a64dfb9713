// fixture: path=src/providers/all.ts
import { GoogleGenAI } from "@google/genai";
import { VertexAI } from "@google-cloud/vertexai";
import { Mistral } from "@mistralai/mistralai";
import Groq from "groq-sdk";
import ollama, { Ollama } from "ollama";
import { CohereClientV2 } from "cohere-ai";
import Together from "together-ai";
import Replicate from "replicate";
import { InferenceClient } from "@huggingface/inference";
import OpenAI from "openai";

const genai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY! });
const vertex = new VertexAI({ project: "atlas", location: "europe-west4" });
const mistral = new Mistral();
const groq = new Groq();
const local = new Ollama({ host: "http://127.0.0.1:11434" });
const cohere = new CohereClientV2({});
const together = new Together();
const replicate = new Replicate();
const hf = new InferenceClient(process.env.HF_TOKEN);
const perplexity = new OpenAI({ baseURL: "https://api.perplexity.ai", apiKey: process.env.PPLX_KEY });

// expect: hardcoded-model/constant
const FLASH = "gemini-3.6-flash";

export const viaGemini = (contents: string) => genai.models.generateContent({ model: FLASH, contents });
// expect: hardcoded-model/revocable
export const chatGemini = () => genai.chats.create({ model: "gemini-3.1-pro-preview" }).sendMessage({ message: "Hi" });
// expect: hardcoded-model/constant
const flash = vertex.getGenerativeModel({ model: "gemini-3.1-flash-lite", generationConfig: { temperature: 0 } });
export const viaVertex = (text: string) => flash.generateContent(text);
// expect: hardcoded-model/constant
export const viaMistral = (content: string) => mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant
export const fim = (prompt: string, suffix: string) => mistral.fim.complete({ model: "codestral-latest", prompt, suffix });
// expect: hardcoded-model/constant
export const viaGroq = (content: string) => groq.chat.completions.create({ messages: [{ role: "user", content }], model: "llama-3.3-70b-versatile" });
// expect: hardcoded-model/constant
export const viaOllama = (content: string) => ollama.chat({ model: "llama3.2", messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant
export const embedLocal = (input: string[]) => local.embed({ model: "nomic-embed-text", input });
// expect: hardcoded-model/constant
export const viaCohere = (content: string) => cohere.chat({ model: "command-r-plus", messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant
export const viaTogether = (content: string) => together.chat.completions.create({ model: "meta-llama/Llama-3.3-70B-Instruct-Turbo", messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant
export const viaReplicate = (prompt: string) => replicate.run("meta/meta-llama-3-70b-instruct", { input: { prompt } });
// expect: hardcoded-model/constant
export const viaHugging = (content: string) => hf.chatCompletion({ model: "Qwen/Qwen2.5-72B-Instruct", messages: [{ role: "user", content }] });
// expect: hardcoded-model/constant
export const search = (content: string) => perplexity.chat.completions.create({ model: "sonar-pro", messages: [{ role: "user", content }] });

export async function pullIfMissing() {
  // expect-none: hardcoded-model lists and pulls, and sends nothing to a model
  await ollama.pull({ model: "llama3.2" });
  // expect-none: hardcoded-model a question about a model
  return genai.models.get({ model: "gemini-3.6-flash" });
}
