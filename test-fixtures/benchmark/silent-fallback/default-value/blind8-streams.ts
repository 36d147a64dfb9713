// fixture: path=src/stream.ts
import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
const encoder = new TextEncoder();

export async function told(messages: OpenAI.ChatCompletionMessageParam[]) {
  const stream = await openai.chat.completions.create({ model: "gpt-5-mini", messages, stream: true });
  return new ReadableStream({
    async start(controller) {
      try {
        for await (const chunk of stream) controller.enqueue(encoder.encode(chunk.choices[0]?.delta.content ?? ""));
        controller.close();
        // expect-none: silent-fallback the reader is told
      } catch (error) {
        controller.error(error);
      }
    },
  });
}

export async function closed(messages: OpenAI.ChatCompletionMessageParam[]) {
  const stream = await openai.chat.completions.create({ model: "gpt-5-mini", messages, stream: true });
  return new ReadableStream({
    async start(controller) {
      try {
        for await (const chunk of stream) controller.enqueue(encoder.encode(chunk.choices[0]?.delta.content ?? ""));
        // known-miss: silent-fallback/default-value what is written to a stream of one's own
      } catch {
        controller.enqueue(encoder.encode(" …"));
      }
      controller.close();
    },
  });
}

export async function* words(messages: OpenAI.ChatCompletionMessageParam[]) {
  try {
    const stream = await openai.chat.completions.create({ model: "gpt-5-mini", messages, stream: true });
    for await (const chunk of stream) yield { type: "text", text: chunk.choices[0]?.delta.content ?? "" };
    // expect-none: silent-fallback the reader is told
  } catch (error) {
    yield { type: "error", error: String(error) };
  }
}

export async function* quietWords(messages: OpenAI.ChatCompletionMessageParam[]) {
  try {
    const stream = await openai.chat.completions.create({ model: "gpt-5-mini", messages, stream: true });
    for await (const chunk of stream) yield { type: "text", text: chunk.choices[0]?.delta.content ?? "" };
    // expect: silent-fallback/default-value warning
  } catch {
    yield { type: "text", text: "Let me think about that." };
  }
}

export async function collected(messages: OpenAI.ChatCompletionMessageParam[]) {
  let text = "";
  try {
    const stream = await openai.chat.completions.create({ model: "gpt-5-mini", messages, stream: true });
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
    // expect-none: silent-fallback logged
  } catch (error) {
    logger.error({ error, sofar: text.length }, "stream broke");
  }
  return text;
}

export async function kept(messages: OpenAI.ChatCompletionMessageParam[]) {
  let text = "";
  try {
    const stream = await openai.chat.completions.create({ model: "gpt-5-mini", messages, stream: true });
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
    // expect: silent-fallback/swallowed warning
  } catch {
    // what has come is kept
  }
  return text;
}
