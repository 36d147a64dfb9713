// fixture: path=src/llm.ts
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { emit } from "./events";
import { log } from "./log";

const anthropic = new Anthropic();
const openai = new OpenAI();

async function claude(model: string, prompt: string) {
  const message = await anthropic.messages.create({ model, max_tokens: 800, messages: [{ role: "user", content: prompt }] });
  const [block] = message.content;
  return block?.type === "text" ? block.text : "";
}

async function gpt(model: string, prompt: string) {
  return (await openai.responses.create({ model, input: prompt })).output_text;
}

export async function answer(prompt: string) {
  return claude("claude-opus-4-5", prompt)
    // expect: silent-fallback/other-model error
    .catch(() => claude("claude-haiku-4-5", prompt))
    // expect-none: silent-fallback logged
    .catch((error) => {
      log.error(error, "both failed");
      return gpt("gpt-5", prompt);
    });
}

export async function answerEmitting(prompt: string) {
  try {
    return await claude("claude-opus-4-5", prompt);
    // expect-none: silent-fallback an event
  } catch (error) {
    emit("model.fallback", { from: "claude-opus-4-5", to: "gpt-5", error });
    return gpt("gpt-5", prompt);
  }
}

export async function answerByStatus(prompt: string) {
  try {
    return await claude("claude-opus-4-5", prompt);
    // expect: silent-fallback/other-model error
  } catch (error) {
    if (error instanceof Anthropic.PermissionDeniedError || error instanceof Anthropic.NotFoundError) {
      return gpt("gpt-5", prompt);
    }
    throw error;
  }
}

export async function longContext(prompt: string) {
  // expect-none: silent-fallback a choice, no failure
  if (prompt.length > 400_000) return gpt("gpt-5", prompt);
  return claude("claude-opus-4-5", prompt);
}

export async function drafted(prompt: string) {
  const draft = await claude("claude-haiku-4-5", prompt);
  try {
    return await claude("claude-opus-4-5", `Improve:\n${draft}`);
    // expect: silent-fallback/default-value warning
  } catch {
    return draft;
  }
}
