"use client";
import { useState } from "react";

const OPTIONS = [
  { id: "claude-fable-5", label: "Fable", badge: "new" },
  { id: "claude-opus-4-8", label: "Opus" },
  { id: "gpt-5.4-mini", label: "Mini" },
];

export function ModelPicker({ onPick }: { onPick: (id: string) => void }) {
  const [selected, setSelected] = useState(OPTIONS[0]?.id);
  return (
    <select
      value={selected}
      onChange={(event) => {
        setSelected(event.target.value);
        onPick(event.target.value);
      }}
    >
      {OPTIONS.map(({ id, label, badge }) => (
        <option key={id} value={id}>
          {label} {badge}
        </option>
      ))}
    </select>
  );
}
