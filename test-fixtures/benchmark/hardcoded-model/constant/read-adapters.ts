// fixture: path=src/routes/api.chat.ts rules=hardcoded-model
import { createWorkersAiChat } from "@cloudflare/tanstack-ai";
import { chat, generateImage, summarize, toServerSentEventsResponse } from "@tanstack/ai";
import { anthropicSummarize, anthropicText } from "@tanstack/ai-anthropic";
import { openaiImage, openaiText } from "@tanstack/ai-openai";

interface Env {
  AI: Ai;
  CHAT_MODEL?: string;
}

export async function POST({ request, env }: { request: Request; env: Env }) {
  const { messages } = await request.json();
  // expect: hardcoded-model/constant info model=gpt-5.4-mini
  const stream = chat({ adapter: openaiText(env.CHAT_MODEL ?? "gpt-5.4-mini"), messages });
  return toServerSentEventsResponse(stream);
}

export async function shorten(text: string) {
  // expect: hardcoded-model/constant info model=claude-sonnet-4-6
  const { summary } = await summarize({ adapter: anthropicSummarize("claude-sonnet-4-6"), text });
  return summary;
}

export function atTheEdge(env: Env, messages: never[]) {
  // expect: hardcoded-model/constant info
  const adapter = createWorkersAiChat("@cf/moonshotai/kimi-k2.7-code", { binding: env.AI });
  return chat({ adapter, messages });
}

export const cover = (prompt: string, adapter: ReturnType<typeof openaiImage>) => generateImage({ adapter, prompt });

/** Whoever asks chooses. */
export const ask = (model: Parameters<typeof anthropicText>[0], messages: never[]) => chat({ adapter: anthropicText(model), messages, stream: false });

// expect-none: hardcoded-model a label
export const label = { model: "gpt-5.4", title: "Chat" };
