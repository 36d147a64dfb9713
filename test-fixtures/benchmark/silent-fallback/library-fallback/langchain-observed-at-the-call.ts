import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import { tracer } from "./tracer.js";

// expect-none: silent-fallback every use is observed
const model = new ChatAnthropic({ model: "claude-sonnet-4-6" }).withFallbacks({ fallbacks: [new ChatOpenAI({ model: "gpt-5.6-terra" })] });

export const ask = async (text: string): Promise<string> => String((await model.invoke(text, { callbacks: [tracer] })).content);
