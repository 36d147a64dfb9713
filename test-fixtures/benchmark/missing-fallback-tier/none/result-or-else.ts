import { ResultAsync } from "neverthrow";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "./logger";

const anthropic = new Anthropic();
const openai = new OpenAI();

const askClaude = (content: string) =>
  ResultAsync.fromPromise(anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 200, messages: [{ role: "user", content }] }), (cause) => new Error("claude", { cause })).map((message) => JSON.stringify(message.content));

const askGpt = (input: string) =>
  ResultAsync.fromPromise(openai.responses.create({ model: "gpt-5.6-terra", input }), (cause) => new Error("gpt", { cause })).map((response) => response.output_text);

export function answer(question: string): ResultAsync<string, Error> {
  return askClaude(question).orElse((error) => {
    logger.warn({ error }, "claude failed, asking gpt");
    return askGpt(question);
  });
}
