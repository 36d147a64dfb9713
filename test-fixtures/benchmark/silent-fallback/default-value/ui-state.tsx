// fixture: path=src/Assistant.tsx
import { useState } from "react";
import OpenAI from "openai";

const openai = new OpenAI({ dangerouslyAllowBrowser: true });

export function Assistant() {
  const [text, setText] = useState("");
  const [failure, setFailure] = useState<string>();
  const [hint, setHint] = useState("");

  async function ask(input: string) {
    try {
      const response = await openai.responses.create({ model: "gpt-5.6-luna", input });
      setText(response.output_text);
      /* expect-none: silent-fallback the user sees that it failed */
    } catch (error) {
      setFailure(String(error));
    }
  }

  async function suggest(input: string) {
    try {
      const response = await openai.responses.create({ model: "gpt-5.6-luna", input });
      setHint(response.output_text);
      /* expect: silent-fallback/default-value warning */
    } catch {
      setHint("Try asking about your last order.");
    }
  }

  return <button onClick={() => void Promise.all([ask(text), suggest(hint)])}>{failure ?? text}</button>;
}
