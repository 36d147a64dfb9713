export const llm = {
  primary: { provider: "anthropic", model: "claude-opus-4-8" },
  fallback: { provider: "openai", model: "gpt-4-0314" },
} as const;
