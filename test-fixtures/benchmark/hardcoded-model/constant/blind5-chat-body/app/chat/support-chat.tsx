"use client";
import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";

export function SupportChat() {
  const { messages, sendMessage } = useChat({
    // expect: hardcoded-model/constant
    transport: new DefaultChatTransport({ api: "/api/chat", body: { model: "openai/gpt-5.4-mini" } }),
  });
  return (
    <form onSubmit={() => sendMessage({ text: "Hello" })}>
      {messages.map((message) => <p key={message.id}>{message.role}</p>)}
    </form>
  );
}
