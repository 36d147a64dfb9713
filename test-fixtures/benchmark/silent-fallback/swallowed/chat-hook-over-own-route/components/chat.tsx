"use client";
import { useChat } from "@ai-sdk/react";
import { useEffect } from "react";

/** The hook keeps what fails in its `error`. */
export function Chat({ query }: { query: string }) {
  const { messages, sendMessage, error } = useChat();
  useEffect(() => {
    // expect-none: silent-fallback
    sendMessage({ text: query });
  }, [query, sendMessage]);
  // expect-none: silent-fallback
  const ask = (text: string) => void sendMessage({ text });
  return error ? <p role="alert">{error.message}</p> : <button onClick={() => ask("more")}>{messages.length}</button>;
}
