"use client";

import { MODEL_LABELS } from "@/lib/ai/labels";

const OPTIONS = [
  { value: "anthropic/claude-mythos-5", label: "Most careful" },
  { value: "openai/gpt-5.6-luna", label: "Fastest" },
];

export function ModelCard({ current }: { current: string }) {
  return (
    <ul>
      {OPTIONS.map(({ value, label }) => (
        <li key={value} aria-current={value === current}>
          {label} {MODEL_LABELS[value]}
        </li>
      ))}
    </ul>
  );
}
