import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import { observer } from "./observer.js";

const primary = new ChatAnthropic({ model: "claude-sonnet-4-6" });
const secondary = new ChatOpenAI({ model: "gpt-5.6-terra" });

// expect: silent-fallback/library-fallback info
const quiet = primary.withFallbacks([secondary]);

// expect-none: silent-fallback
const heard = primary.withFallbacks({ fallbacks: [secondary] }).withConfig({ callbacks: [observer] });

export const both = (text: string) => Promise.all([quiet.invoke(text), heard.invoke(text)]);
