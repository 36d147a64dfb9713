import { createOpenAI } from "@ai-sdk/openai";
import { generateText } from "ai";
import OpenAI from "openai";

const VENDOR = "anthropic";
const MODEL = "claude-fable-5"; // expect-here: hardcoded-model/restricted error
const openrouter = new OpenAI({ baseURL: "https://openrouter.ai/api/v1" });

export const route = (content: string) => openrouter.chat.completions.create({ model: `${VENDOR}/${MODEL}`, messages: [{ role: "user", content }] });

// expect: hardcoded-model/restricted error
const prefixed = VENDOR + "/" + "claude-mythos-5";
export const second = (content: string) => openrouter.chat.completions.create({ model: prefixed, messages: [{ role: "user", content }] });

const gateway = createOpenAI({ baseURL: process.env.GATEWAY_URL });
export const third = (prompt: string, size: string) =>
  // expect-none: hardcoded-model the other part of it is chosen elsewhere
  generateText({ model: gateway(`claude-${size}`), prompt });
