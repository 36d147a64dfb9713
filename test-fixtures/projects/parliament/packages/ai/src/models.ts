import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import { env } from "./env";

export const chat = new ChatOpenAI({ model: env.PARLIAMENT_MODEL, temperature: 0 });
export const small = new ChatOpenAI({ model: env.PARLIAMENT_SMALL_MODEL, temperature: 0, maxRetries: 1 });

// expect: hardcoded-model/retired error
export const backup = new ChatAnthropic({ model: "claude-3-7-sonnet-latest", maxTokens: 2_000 });

const byTask = {
  // expect: hardcoded-model/revocable warning
  amendments: "claude-opus-4-8",
  // expect: hardcoded-model/constant info
  minutes: "claude-haiku-4-5",
} as const;

export type Task = keyof typeof byTask;

export const modelFor = (task: Task) => new ChatAnthropic({ model: byTask[task], maxTokens: 4_000 });
