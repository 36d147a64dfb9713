/** Who answers what. The ids of Workers AI begin with `@cf/`. */
export enum Model {
  // expect: hardcoded-model/constant info
  Chat = "@cf/meta/llama-3.3-70b-instruct-fp8-fast",
  // expect: hardcoded-model/constant info
  Fast = "@cf/meta/llama-3.1-8b-instruct-fp8",
  // expect: hardcoded-model/revocable warning
  Report = "claude-opus-4-8",
  // expect: hardcoded-model/retired warning
  ReportBackup = "gpt-5-mini",
}

export const contextWindow: Record<string, number> = {
  [Model.Chat]: 24_000,
  "claude-mythos-5": 200_000,
};
