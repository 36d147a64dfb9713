/** What the settings page shows beside each model. */
export const MODEL_LABELS: Record<string, string> = {
  "anthropic/claude-opus-4-8": "Claude Opus",
  "anthropic/claude-fable-5": "Claude Fable (ask sales)",
};
