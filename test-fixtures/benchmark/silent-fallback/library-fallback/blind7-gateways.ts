// fixture: path=src/ai.ts
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import { generateText } from "ai";
import { gateway } from "@ai-sdk/gateway";
import OpenAI from "openai";

const strong = new ChatAnthropic({ model: "claude-opus-4-5" });
const spare = new ChatOpenAI({ model: "gpt-5" });
const router = new OpenAI({ baseURL: "https://openrouter.ai/api/v1", apiKey: process.env.OPENROUTER_API_KEY });

// expect: silent-fallback/library-fallback info
const chain = strong.withFallbacks([spare]);

export const ask = async (question: string) => (await chain.invoke(question)).content;

export async function viaRouter(question: string) {
  const completion = await router.chat.completions.create({
    model: "anthropic/claude-opus-4-5",
    messages: [{ role: "user", content: question }],
    // expect: silent-fallback/library-fallback info
    models: ["openai/gpt-5", "google/gemini-2.5-pro"],
  });
  return completion.choices[0]?.message.content ?? "";
}

export async function viaGateway(question: string) {
  const { text } = await generateText({
    model: gateway("anthropic/claude-opus-4-5"),
    prompt: question,
    // expect: silent-fallback/library-fallback info
    providerOptions: { gateway: { models: ["openai/gpt-5"] } },
  });
  return text;
}

export async function oneModelTwoProviders(question: string) {
  const { text } = await generateText({
    model: gateway("anthropic/claude-opus-4-5"),
    prompt: question,
    // expect-none: silent-fallback the same model elsewhere
    providerOptions: { gateway: { order: ["bedrock", "vertex"] } },
  });
  return text;
}
