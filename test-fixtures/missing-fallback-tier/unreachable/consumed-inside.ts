// The stream is read inside the try, so its errors arrive there.
import { streamText } from "ai";
import { openai } from "@ai-sdk/openai";
import { mistral } from "@ai-sdk/mistral";
import OpenAI from "openai";
import Groq from "groq-sdk";
import { logger } from "./logger.js";

const client = new OpenAI();
const groq = new Groq();

export async function whole(prompt: string): Promise<string> {
  try {
    // expect-none: missing-fallback-tier
    const result = streamText({ model: openai("gpt-5.5"), prompt });
    return await result.text;
  } catch (error) {
    logger.warn({ error }, "fallback");
    const result = streamText({ model: mistral("mistral-small-latest"), prompt });
    return await result.text;
  }
}

export async function* pieces(content: string): AsyncGenerator<string> {
  try {
    // expect-none: missing-fallback-tier
    const stream = await client.chat.completions.create({ model: "gpt-5.5", stream: true, messages: [{ role: "user", content }] });
    for await (const chunk of stream) yield chunk.choices[0]?.delta.content ?? "";
  } catch (error) {
    logger.warn({ error }, "fallback");
    const again = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", stream: true, messages: [{ role: "user", content }] });
    for await (const chunk of again) yield chunk.choices[0]?.delta?.content ?? "";
  }
}
