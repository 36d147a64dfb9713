export interface ModelSettings {
  provider: "anthropic" | "openai";
  id: string;
}

export const settings: Record<"writer" | "critic", ModelSettings> = {
  // expect: hardcoded-model/restricted error model=claude-fable-5
  writer: { provider: "anthropic", id: "claude-fable-5" },
  // expect: hardcoded-model/constant info model=gpt-5.4-mini
  critic: { provider: "openai", id: "gpt-5.4-mini" },
};
