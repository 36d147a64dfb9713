// fixture: path=src/components/assistant.tsx
import { useState } from "react";
import OpenAI from "openai";
import { toast } from "sonner";

const openai = new OpenAI({ dangerouslyAllowBrowser: true, apiKey: localStorage.getItem("key")! });

export function Assistant({ model }: { model: string }) {
  const [answer, setAnswer] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [suggestions, setSuggestions] = useState<string[]>([]);

  async function ask(input: string) {
    try {
      setAnswer((await openai.responses.create({ model, input })).output_text);
      // expect-none: silent-fallback the user sees an error
    } catch (cause) {
      setError(String(cause));
    }
  }

  async function suggest(input: string) {
    try {
      setSuggestions((await openai.responses.create({ model, input })).output_text.split("\n"));
      // expect: silent-fallback/default-value
    } catch {
      setSuggestions(["What is new?", "How do I start?"]);
    }
  }

  async function improve(input: string) {
    try {
      setAnswer((await openai.responses.create({ model, input })).output_text);
      // expect-none: silent-fallback the user sees an error
    } catch {
      toast.error("That didn't work");
    }
  }

  return (
    <div>
      <button onClick={() => ask("Hi")}>Ask</button>
      <button onClick={() => suggest(answer)}>More</button>
      <button onClick={() => improve(answer)}>Improve</button>
      {error && <p role="alert">{error}</p>}
      <p>{answer}</p>
      <ul>{suggestions.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}
