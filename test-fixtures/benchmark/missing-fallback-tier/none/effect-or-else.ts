import { Effect } from "effect";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const anthropic = new Anthropic();
const openai = new OpenAI();

const claude = (content: string) => Effect.tryPromise(() => anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 200, messages: [{ role: "user", content }] }));
const gpt = (input: string) => Effect.tryPromise(() => openai.responses.create({ model: "gpt-5.6-terra", input }));

export const answer = (question: string) =>
  claude(question).pipe(
    Effect.map((message) => JSON.stringify(message.content)),
    Effect.tapError((error) => Effect.logWarning("claude failed", error)),
    Effect.orElse(() => gpt(question).pipe(Effect.map((response) => response.output_text))),
  );
