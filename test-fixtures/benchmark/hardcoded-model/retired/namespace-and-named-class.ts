import * as Sdk from "@anthropic-ai/sdk";
import { OpenAI as OpenAIClient } from "openai";

const claude = new Sdk.Anthropic();
// expect: hardcoded-model/retired error
export const first = (text: string) => claude.messages.create({ model: "claude-3-5-sonnet-latest", max_tokens: 10, messages: [{ role: "user", content: text }] });

const alsoClaude = new Sdk.default();
// expect: hardcoded-model/retired error
export const second = (text: string) => alsoClaude.messages.stream({ model: "claude-3-7-sonnet-20250219", max_tokens: 10, messages: [{ role: "user", content: text }] });

const gpt = new OpenAIClient();
// expect: hardcoded-model/retired error
export const third = (text: string) => gpt.responses.create({ model: "o3-mini", input: text });
