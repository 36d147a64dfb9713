import { ChatOpenAI } from "@langchain/openai";
import { ChatMistralAI } from "@langchain/mistralai";

// expect: missing-fallback-tier/same-provider info
const one = new ChatOpenAI({ model: "gpt-5.5" }).withFallbacks([new ChatOpenAI({ model: "gpt-5.6-luna" })]);
// expect-none: missing-fallback-tier
const two = new ChatOpenAI({ model: "gpt-5.5" }).withFallbacks([new ChatMistralAI({ model: "mistral-small-latest" })]);

export const ask = (text: string): Promise<unknown> => Promise.all([one.invoke(text), two.invoke(text)]);
