import { customProvider, generateText, simulateReadableStream } from "ai";
import { MockLanguageModelV2 } from "ai/test";
import { openai } from "@ai-sdk/openai";

const isTest = Boolean(process.env.PLAYWRIGHT);

export const provider = isTest
  ? customProvider({ languageModels: { chat: new MockLanguageModelV2({ modelId: "gpt-4" }) } })
  : customProvider({ languageModels: { chat: openai(process.env.CHAT_MODEL ?? "") } });

export const ask = (prompt: string) => generateText({ model: provider.languageModel("chat"), prompt });

const MODEL = process.env.VITEST ? "gpt-3.5-turbo" : process.env.MODEL;
export const again = (prompt: string) => generateText({ model: openai(MODEL ?? ""), prompt });
export const stream = simulateReadableStream;
