import { useState } from "react";

const NAMES: Record<string, string> = { "claude-fable-5": "Fable", "gpt-5.5": "GPT" };

export function ModelBadge({ id }: { id: string }) {
  const [tooltip] = useState("gpt-5.5");
  return (
    <span title={tooltip} data-model="claude-fable-5" className={id === "gpt-5.5" ? "new" : ""}>
      {NAMES[id] ?? id}
    </span>
  );
}
