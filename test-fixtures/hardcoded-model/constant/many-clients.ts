// The plain case, in the spelling of one client after the other.
import Groq from "groq-sdk";
import ollama from "ollama";
import { Mistral } from "@mistralai/mistralai";
import { CohereClientV2 } from "cohere-ai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { embed, generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { initChatModel } from "langchain/chat_models/universal";

const groq = new Groq();
const mistral = new Mistral({ apiKey: process.env["MISTRAL_KEY"] ?? "" });
const cohere = new CohereClientV2({});
const inHouse = createOpenAICompatible({ name: "in-house", baseURL: "https://llm.internal.example/v1" });

export async function everywhere(input: string) {
  await groq.chat.completions.create({
    // expect: hardcoded-model/constant info model=llama-3.3-70b-versatile
    model: "llama-3.3-70b-versatile",
    messages: [{ role: "user", content: input }],
  });
  // expect: hardcoded-model/constant info
  await ollama.chat({ model: "qwen2.5:7b", messages: [{ role: "user", content: input }] });
  // expect: hardcoded-model/constant info
  await mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content: input }] });
  // expect: hardcoded-model/constant info
  await cohere.chat({ model: "command-r7b-12-2024", messages: [{ role: "user", content: input }] });
  // An id that no catalogue knows is an id all the same.
  // expect: hardcoded-model/constant info model=underwriting-7b
  await generateText({ model: inHouse("underwriting-7b"), prompt: input });
  // expect: hardcoded-model/constant info
  await embed({ model: openai.textEmbeddingModel("text-embedding-3-small"), value: input });
  // expect: hardcoded-model/constant info
  const chat = await initChatModel("claude-sonnet-4-6", { modelProvider: "anthropic" });
  return chat.invoke(input);
}
