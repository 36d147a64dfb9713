export const config = {
  port: Number(process.env["PORT"] ?? 3000),
  llm: {
    // expect: hardcoded-model/restricted warning
    model: process.env["LLM_MODEL"] ?? "claude-fable-5",
    // expect: hardcoded-model/constant info
    backup: "gpt-5.6-luna",
    timeoutMs: 20_000,
  },
} as const;
