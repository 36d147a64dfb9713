import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { config } from "./config.js";

export const embeddings = new OpenAIEmbeddings({ model: config.embeddings });

export const primary = new ChatAnthropic({ model: config.primary, maxRetries: 2 });
export const backup = new ChatOpenAI({ model: config.backup });

// expect: silent-fallback/library-fallback info
export const resilient = primary.withFallbacks([backup]);

export function modelFor(task: "answer" | "title"): ChatAnthropic | ChatOpenAI {
  return task === "answer" ? primary : backup;
}
