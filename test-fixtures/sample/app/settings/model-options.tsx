"use client";

import { useState } from "react";

interface Props {
  readonly current: string;
  readonly onChange: (model: string) => void;
}

// expect-none
const OPTIONS = [
  // expect-none
  { value: "claude-opus-4-8", label: "Careful", note: "Slow, for legal letters" },
  { value: "claude-sonnet-4-6", label: "Balanced", note: "What most desks use" },
  // expect-none
  { value: "gpt-5.6-luna", label: "Quick", note: "Short answers" },
];

export function ModelOptions({ current, onChange }: Props) {
  const [value, setValue] = useState(current);
  return (
    <fieldset>
      {OPTIONS.map((option) => (
        <label key={option.value} title={option.note}>
          <input
            type="radio"
            checked={value === option.value}
            onChange={() => {
              setValue(option.value);
              onChange(option.value);
            }}
          />
          {option.label}
        </label>
      ))}
      {/* expect-none */}
      {value === "claude-opus-4-8" && <p>Answers take up to a minute.</p>}
    </fieldset>
  );
}
