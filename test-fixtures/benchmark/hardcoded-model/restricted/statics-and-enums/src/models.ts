export class Models {
  // expect: hardcoded-model/restricted error
  static readonly REVIEW = "claude-fable-5";
  // expect: hardcoded-model/constant info
  static readonly fallback: string = "claude-sonnet-4-6";
  // expect-none: hardcoded-model nothing sends it
  static readonly RETIRED = "claude-3-opus-20240229";
}

export const enum Tier {
  // expect: hardcoded-model/restricted error
  Deep = "claude-mythos-5",
  // expect: hardcoded-model/constant info
  Quick = "claude-haiku-4-5",
}

export const CHAT = {
  primary: { id: Tier.Deep, maxTokens: 4_000 },
  // expect: hardcoded-model/revocable warning
  secondary: { id: "claude-opus-4-8", maxTokens: 2_000 },
} as const satisfies Record<string, { id: string; maxTokens: number }>;
