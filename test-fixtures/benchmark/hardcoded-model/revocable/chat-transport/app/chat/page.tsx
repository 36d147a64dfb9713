"use client";
import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";
export default function Page() {
  const { messages, sendMessage } = useChat({
    // expect: hardcoded-model/revocable warning
    transport: new DefaultChatTransport({ api: "/api/chat", body: { model: "anthropic/claude-opus-4-8" } }),
  });
  return <button onClick={() => sendMessage({ text: "hi" })}>{messages.length}</button>;
}
