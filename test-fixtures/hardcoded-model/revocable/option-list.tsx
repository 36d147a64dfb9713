// fixture: path=app/settings/model-picker.tsx
"use client";
import { useState } from "react";
import { useChat } from "@ai-sdk/react";

// expect-none: hardcoded-model options to choose from
const OPTIONS = [
  { value: "claude-opus-4-8", label: "Thorough" },
  // expect-none: hardcoded-model options to choose from
  { value: "gpt-5.5", label: "Second opinion" },
];

export function ModelPicker({ saved }: { readonly saved: string }) {
  const [model, setModel] = useState(saved);
  const { sendMessage } = useChat();
  return (
    <form onSubmit={() => sendMessage({ text: "Hello" }, { body: { model } })}>
      <select value={model} onChange={(event) => setModel(event.target.value)}>
        {OPTIONS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {/* expect-none: hardcoded-model an option */}
        <option value="gemini-3.1-pro-preview">Experimental</option>
      </select>
    </form>
  );
}
