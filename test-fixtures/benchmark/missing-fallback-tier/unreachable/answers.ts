// fixture: path=src/lib/answers.ts
import OpenAI from "openai";
import { generateText, streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai as openaiProvider } from "@ai-sdk/openai";
import { log } from "./log";

const openai = new OpenAI();
const backup = (prompt: string) => openai.chat.completions.create({ model: "gpt-5.6-terra", messages: [{ role: "user", content: prompt }] });

export async function answer(prompt: string) {
  try {
    // expect: missing-fallback-tier/unreachable
    return openai.chat.completions.create({ model: "gpt-5.6-sol", messages: [{ role: "user", content: prompt }] });
  } catch (error) {
    log.warn("sol failed", error);
    return backup(prompt);
  }
}

export async function awaited(prompt: string) {
  try {
    // expect-none: missing-fallback-tier
    return await openai.chat.completions.create({ model: "gpt-5.6-sol", messages: [{ role: "user", content: prompt }] });
  } catch (error) {
    log.warn("sol failed", error);
    // expect: missing-fallback-tier/same-provider
    return backup(prompt);
  }
}

export function stream(prompt: string) {
  try {
    // expect: missing-fallback-tier/unreachable
    const result = streamText({ model: anthropic("claude-opus-4-8"), prompt });
    return result.toTextStreamResponse();
  } catch (error) {
    log.warn("opus failed", error);
    return streamText({ model: openaiProvider("gpt-5.6-terra"), prompt }).toTextStreamResponse();
  }
}

export async function collected(prompt: string) {
  try {
    // expect-none: missing-fallback-tier
    const result = streamText({ model: anthropic("claude-opus-4-8"), prompt });
    let text = "";
    for await (const part of result.textStream) text += part;
    return text;
  } catch (error) {
    log.warn("opus failed", error);
    return (await generateText({ model: openaiProvider("gpt-5.6-terra"), prompt })).text;
  }
}

export async function statusAfterThrow(prompt: string) {
  // expect: missing-fallback-tier/none
  const completion = await openai.chat.completions.create({ model: "gpt-5.6-sol", messages: [{ role: "user", content: prompt }] });
  if (!completion) {
    log.warn("sol gave nothing");
    return backup(prompt);
  }
  return completion;
}

export async function chained(prompt: string) {
  // expect-none: missing-fallback-tier
  return openai.chat.completions
    .create({ model: "gpt-5.6-sol", messages: [{ role: "user", content: prompt }] })
    .catch((error) => {
      log.warn("sol failed", error);
      // expect: missing-fallback-tier/same-provider
      return backup(prompt);
    });
}

export async function inCallback(prompts: string[]) {
  try {
    // expect: missing-fallback-tier/unreachable
    return prompts.map(async (prompt) => {
      const completion = await openai.chat.completions.create({ model: "gpt-5.6-sol", messages: [{ role: "user", content: prompt }] });
      return completion.choices[0]?.message.content;
    });
  } catch (error) {
    log.warn("sol failed", error);
    return Promise.all(prompts.map(backup));
  }
}
