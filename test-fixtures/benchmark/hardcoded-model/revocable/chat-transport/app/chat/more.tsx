"use client";
import { useChat, useCompletion } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";

export function Composer() {
  const { sendMessage } = useChat();
  // expect: hardcoded-model/constant
  return <button onClick={() => sendMessage({ text: "hi" }, { body: { model: "anthropic/claude-haiku-4-5" } })}>Send</button>;
}

export const prepared = new DefaultChatTransport({
  // expect: hardcoded-model/constant
  prepareSendMessagesRequest: ({ messages }) => ({ body: { messages, model: "openai/gpt-5.4-mini" } }),
});

export const elsewhere = new DefaultChatTransport({
  api: "/api/other",
  // expect-none: hardcoded-model
  body: { model: "openai/gpt-5.6-sol" },
});

export function Complete() {
  // expect-none: hardcoded-model
  const { complete } = useCompletion({ body: { model: "openai/gpt-5.6-sol" } });
  return <button onClick={() => complete("hi")}>Complete</button>;
}
