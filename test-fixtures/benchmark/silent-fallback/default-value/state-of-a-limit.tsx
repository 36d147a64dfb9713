"use client";
import { useCallback, useState } from "react";

interface Props {
  readonly messages: readonly string[];
}

export function Chat({ messages }: Props) {
  const [answer, setAnswer] = useState("");
  const [freeAgainAt, setRateLimitedUntil] = useState<number>();
  const [isOffline, setOffline] = useState(false);

  const send = useCallback(async () => {
    const response = await fetch("https://api.openai.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ model: "gpt-5.6-luna", messages }) });
    // expect-none: silent-fallback the page shows until when
    if (response.status === 429) {
      const reset = response.headers.get("x-ratelimit-reset");
      setRateLimitedUntil(reset ? Number(reset) : Date.now() + 3_600_000);
      return;
    }
    // expect-none: silent-fallback the page shows it
    if (response.status >= 500) {
      setOffline(true);
      return;
    }
    // expect: silent-fallback/default-value
    if (!response.ok) {
      setAnswer("Tell me more about that.");
      return;
    }
    setAnswer(await response.text());
  }, [messages]);

  return <button onClick={send}>{isOffline ? "offline" : (freeAgainAt ?? answer)}</button>;
}
