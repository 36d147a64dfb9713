// fixture: path=src/components/Assistant.tsx
"use client";

import { useState } from "react";
import OpenAI from "openai";
import { useApiKey } from "../hooks/useApiKey";

export default function Assistant() {
  const apiKey = useApiKey();
  const [answer, setAnswer] = useState("");

  async function ask(question: string) {
    const client = new OpenAI({ apiKey, dangerouslyAllowBrowser: true });
    // expect-none: call-before-gate the user's own key, in the browser
    const response = await client.responses.create({ model: "gpt-5-mini", input: question });
    setAnswer(response.output_text);
  }

  return <button onClick={() => ask("Hello?")}>{answer || "Ask"}</button>;
}
