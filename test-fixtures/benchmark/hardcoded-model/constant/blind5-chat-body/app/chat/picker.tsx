"use client";
import { useState } from "react";

const MODELS = [
  // expect-none: hardcoded-model options that a user picks from
  { id: "openai/gpt-5.4", label: "Thorough" },
  // expect-none: hardcoded-model options that a user picks from
  { id: "anthropic/claude-haiku-4-5", label: "Quick" },
];

export function Picker() {
  // expect-none: hardcoded-model the user's choice, which starts somewhere
  const [model, setModel] = useState("openai/gpt-5.4");
  const [answer, setAnswer] = useState("");

  async function ask(question: string) {
    const response = await fetch("/api/chat", { method: "POST", body: JSON.stringify({ model, messages: [{ role: "user", content: question }] }) });
    setAnswer(await response.text());
  }

  return (
    <section>
      <select value={model} onChange={(event) => setModel(event.target.value)}>
        {MODELS.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
      </select>
      {/* expect-none: hardcoded-model a comparison */}
      {model === "openai/gpt-5.4" && <small>Slower</small>}
      <button onClick={() => ask("What changed?")}>Ask</button>
      <p>{answer}</p>
    </section>
  );
}
