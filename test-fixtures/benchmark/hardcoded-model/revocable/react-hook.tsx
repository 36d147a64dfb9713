"use client";
import OpenAI from "openai";
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";

const OpenAIContext = createContext<OpenAI | null>(null);

function useOpenAI(): OpenAI {
  const client = useContext(OpenAIContext);
  if (client === null) throw new Error("No OpenAIProvider");
  return client;
}

export function OpenAIProvider({ apiKey, children }: { apiKey: string; children: ReactNode }) {
  const client = useMemo(() => new OpenAI({ apiKey, dangerouslyAllowBrowser: true }), [apiKey]);
  return <OpenAIContext.Provider value={client}>{children}</OpenAIContext.Provider>;
}

export function Composer() {
  const client = useOpenAI();
  const [text, setText] = useState("");
  const send = useCallback(async () => {
    // expect: hardcoded-model/revocable warning
    const response = await client.responses.create({ model: "gpt-5.5", input: text });
    setText(response.output_text);
  }, [client, text]);
  return <textarea value={text} onChange={(event) => setText(event.target.value)} onBlur={send} />;
}

export function Corrector({ apiKey, text }: { apiKey: string; text: string }) {
  const client = useRef(new OpenAI({ apiKey, dangerouslyAllowBrowser: true }));
  // expect: hardcoded-model/revocable warning
  return <button onClick={() => client.current.responses.create({ model: "gpt-5.4", input: text })}>Correct</button>;
}
