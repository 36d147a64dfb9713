// fixture: path=lib/ai/models.ts
import { anthropic } from "@ai-sdk/anthropic";
import { createOpenAI, openai } from "@ai-sdk/openai";
import { google } from "@ai-sdk/google";
import {
  createProviderRegistry, customProvider, defaultSettingsMiddleware, embedMany, experimental_generateImage as generateImage, experimental_generateSpeech as generateSpeech,
  experimental_transcribe as transcribe, extractReasoningMiddleware, generateObject, generateText, rerank, stepCountIs, streamObject, ToolLoopAgent, wrapLanguageModel,
} from "ai";
import { cohere } from "@ai-sdk/cohere";
import { z } from "zod";

export const studio = customProvider({
  languageModels: {
    // expect: hardcoded-model/constant
    quick: openai("gpt-5.4-mini"),
    // expect: hardcoded-model/revocable
    deep: wrapLanguageModel({ model: anthropic("claude-opus-4-8"), middleware: extractReasoningMiddleware({ tagName: "thinking" }) }),
  },
  fallbackProvider: openai,
});

const registry = createProviderRegistry({ anthropic, openai });

const eu = createOpenAI({ baseURL: process.env.EU_GATEWAY });

// expect: hardcoded-model/constant
const researcher = new ToolLoopAgent({ model: "anthropic/claude-haiku-4-5", instructions: "Find sources.", stopWhen: stepCountIs(8), tools: {} });

export async function draft(prompt: string) {
  // expect-none: hardcoded-model an alias of the project's provider
  const { text } = await generateText({ model: studio.languageModel("quick"), prompt });
  return text;
}

export async function review(prompt: string) {
  // expect: hardcoded-model/constant
  return generateObject({ model: registry.languageModel("anthropic:claude-sonnet-5"), schema: z.object({ ok: z.boolean() }), prompt });
}

export function outline(prompt: string) {
  // expect: hardcoded-model/constant
  const model = wrapLanguageModel({ model: eu.chat("gpt-5.6-terra"), middleware: [defaultSettingsMiddleware({ settings: { temperature: 0 } })] });
  return streamObject({ model, schema: z.object({ chapters: z.array(z.string()) }), prompt });
}

export async function index(values: string[]) {
  // expect: hardcoded-model/constant
  return embedMany({ model: openai.textEmbeddingModel("text-embedding-3-small"), values });
}

export async function poster(prompt: string) {
  // expect: hardcoded-model/retired error
  return generateImage({ model: openai.image("dall-e-3"), prompt });
}

export async function minutes(audio: Uint8Array) {
  // expect: hardcoded-model/constant
  return transcribe({ model: openai.transcription("whisper-1"), audio });
}

export async function announce(text: string) {
  // expect: hardcoded-model/retired
  return generateSpeech({ model: openai.speech("tts-1"), text });
}

export async function best(query: string, documents: string[]) {
  // expect: hardcoded-model/constant
  return rerank({ model: cohere.reranking("rerank-v3.5"), query, documents, topN: 3 });
}

export async function find(question: string) {
  return researcher.generate({ prompt: question });
}

export function translateWith(id: "fast" | "good", prompt: string) {
  const table = {
    // expect: hardcoded-model/constant
    fast: google("gemini-3.6-flash"),
    // expect: hardcoded-model/revocable
    good: google("gemini-3.1-pro-preview"),
  } as const;
  return generateText({ model: table[id], prompt });
}
